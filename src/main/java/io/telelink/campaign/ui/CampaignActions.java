package io.telelink.campaign.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.CampaignStatus;
import io.telelink.campaign.Campaigns;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Notify;

/** What a manager can do with a campaign as it stands, as buttons. */
@SpringComponent
@UIScope
class CampaignActions {

    private final Campaigns campaigns;

    CampaignActions(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** @param changed told with the campaign as it is afterwards */
    Component[] of(Campaign campaign, Consumer<Campaign> changed) {
        List<Component> parts = new ArrayList<>();
        if (campaign.status() == CampaignStatus.DRAFT) {
            Button launch = button("campaign.launch", VaadinIcon.ROCKET, () -> ConfirmAction.ask("campaign.launch.ask",
                    "campaign.launch.consequence", "campaign.launch",
                    () -> attempt(() -> campaigns.launch(campaign.id(), campaign.version()), changed)));
            launch.addThemeVariants(ButtonVariant.PRIMARY);
            parts.add(launch);
            return parts.toArray(Component[]::new);
        }
        if (campaign.status() != CampaignStatus.STOPPED) {
            parts.add(button("campaign.extend", VaadinIcon.CALENDAR_CLOCK, () -> new ExtendDialog(campaign,
                    (day, reason) -> attempt(() -> campaigns.extend(campaign.id(), campaign.version(), day, reason), changed)).open()));
            parts.add(button("campaign.stop", VaadinIcon.STOP, () -> ConfirmAction.askReason("campaign.stop.ask",
                    "campaign.stop.consequence", "campaign.stop",
                    reason -> attempt(() -> campaigns.stop(campaign.id(), campaign.version(), reason), changed))));
            parts.add(campaign.status() == CampaignStatus.PAUSED
                    ? button("campaign.resume", VaadinIcon.PLAY,
                            () -> attempt(() -> campaigns.resume(campaign.id(), campaign.version(), ""), changed))
                    : button("campaign.pause", VaadinIcon.PAUSE, () -> ConfirmAction.askReason("campaign.pause.ask",
                            "campaign.pause.consequence", "campaign.pause",
                            reason -> attempt(() -> campaigns.pause(campaign.id(), campaign.version(), reason), changed))));
        }
        return parts.toArray(Component[]::new);
    }

    private static Button button(String key, VaadinIcon icon, Runnable action) {
        return new Button(I18NProvider.translate(key), icon.create(), click -> action.run());
    }

    private static void attempt(Supplier<Campaign> change, Consumer<Campaign> changed) {
        try {
            changed.accept(change.get());
            Notify.success("campaign.saved");
        } catch (CampaignRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        }
    }
}
