package io.telelink.campaign.ui;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.telelink.campaign.CampaignDraft;
import io.telelink.campaign.CampaignPlans;
import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.PlanPreview;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Parts;
import io.telelink.shell.Skeleton;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * What the plan that is being entered would bring, computed on a thread of its own, a moment after the last change. What comes
 * when another plan has been asked for meanwhile is thrown away; what has begun is never interrupted, as that would cost the
 * connection it reads by.
 */
final class PlanPanel extends Composite<Div> {

    private static final Duration AFTER_LAST_CHANGE = Duration.ofMillis(400);

    private final CampaignPlans plans;
    private final Div content = Parts.stack();
    private Optional<CampaignDraft> wanted = Optional.empty();
    private volatile int asked;

    PlanPanel(CampaignPlans plans) {
        this.plans = plans;
        content.getElement().setAttribute("aria-live", "polite");
        getContent().add(content);
    }

    /** Says that nothing can be planned as it stands. */
    void pause(String why) {
        wanted = Optional.empty();
        asked++;
        replace(Parts.panel(getTranslation("campaign.outlook"), new Paragraph(why)));
    }

    void show(CampaignDraft draft) {
        wanted = Optional.of(draft);
        if (isAttached()) {
            start(draft);
        }
    }

    private void start(CampaignDraft draft) {
        replace(Parts.panel(getTranslation("campaign.outlook"), Skeleton.lines(8)));
        UI ui = UI.getCurrent();
        int number = ++asked;
        Thread.ofVirtual().name("campaign-plan").start(new DelegatingSecurityContextRunnable(() -> compute(draft, number, ui)));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        wanted.ifPresent(this::start);
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        asked++;
    }

    private void compute(CampaignDraft draft, int number, UI ui) {
        try {
            Thread.sleep(AFTER_LAST_CHANGE);
            if (number != asked) {
                return;
            }
            PlanPreview preview = plans.preview(draft);
            tell(number, ui, () -> new Component[] {new PlanOutlook(preview)});
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } catch (CampaignRefusedException refused) {
            tell(number, ui, () -> new Component[] {Parts.panel(getTranslation("campaign.outlook"),
                    new ErrorState(String.valueOf(refused.getMessage())))});
        } catch (RuntimeException failure) {
            tell(number, ui, () -> new Component[] {ErrorState.of(failure),
                new Button(getTranslation("shell.retry"), click -> show(draft))});
        }
    }

    private void tell(int number, UI ui, Supplier<Component[]> parts) {
        try {
            ui.access(() -> {
                if (number == asked) {
                    replace(parts.get());
                }
            });
        } catch (UIDetachedException left) {
            // Nobody is there to be told.
        }
    }

    private void replace(Component... parts) {
        content.removeAll();
        content.add(parts);
    }
}
