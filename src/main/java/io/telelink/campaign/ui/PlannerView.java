package io.telelink.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignDraft;
import io.telelink.campaign.CampaignPlans;
import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.Campaigns;
import io.telelink.campaign.UpliftModels;
import io.telelink.customer.BusinessDay;
import io.telelink.retention.Offers;
import io.telelink.segment.Segment;
import io.telelink.segment.SegmentListing;
import io.telelink.segment.Segments;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Notify;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;

/** Plans a campaign and shows at once what it would bring; the address holds the plan. */
@Route(Addresses.PLANNER)
@RolesAllowed(Roles.RETENTION_MANAGER)
class PlannerView extends Page implements BeforeEnterObserver {

    private static final int MOST_SEGMENTS = 500;

    private final Campaigns campaigns;
    private final BusinessDay day;
    private final PlanForm form;
    private final PlanPanel outlook;
    private final Div problems = new Div();

    PlannerView(Campaigns campaigns, CampaignPlans plans, UpliftModels models, Segments segments, Offers offers, BusinessDay day) {
        super("campaign.new", "campaign.new.question");
        this.campaigns = campaigns;
        this.day = day;
        this.form = new PlanForm(segments.list(PageRequest.of(0, MOST_SEGMENTS)).map(SegmentListing::segment).stream()
                .filter(Segment::isValid).toList(), offers.open(), models.list(), this::edited);
        this.outlook = new PlanPanel(plans);
        addComponentAsFirst(new RouterLink(getTranslation("campaign.back"), CampaignsView.class));
        Button draft = new Button(getTranslation("campaign.save-draft"), click -> saveDraft());
        Button launch = new Button(getTranslation("campaign.launch"), VaadinIcon.ROCKET.create(), click -> askLaunch());
        launch.addThemeVariants(ButtonVariant.PRIMARY);
        header().setActions(draft, launch);
        Div columns = Parts.columns(form, outlook);
        add(problems, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.show(PlanAddress.read(event.getLocation().getQueryParameters(), day.today()));
        plan();
    }

    private void edited() {
        problems.removeAll();
        plan();
        try {
            Location place = new Location(Addresses.PLANNER, form.address().write());
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, place));
        } catch (CampaignRefusedException incomplete) {
            // The address keeps the last plan that could be one.
        }
    }

    private void plan() {
        try {
            outlook.show(form.draft(false));
        } catch (CampaignRefusedException wrong) {
            outlook.pause(String.valueOf(wrong.getMessage()));
        }
    }

    private void saveDraft() {
        try {
            open(campaigns.create(form.draft(true)));
            Notify.success("campaign.saved");
        } catch (CampaignRefusedException refused) {
            show(refused);
        }
    }

    private void askLaunch() {
        try {
            CampaignDraft draft = form.draft(true);
            ConfirmAction.ask("campaign.launch.ask", "campaign.launch.consequence", "campaign.launch", () -> launch(draft));
        } catch (CampaignRefusedException refused) {
            show(refused);
        }
    }

    private void launch(CampaignDraft draft) {
        try {
            open(campaigns.createAndLaunch(draft));
            Notify.success("campaign.launched");
        } catch (CampaignRefusedException refused) {
            show(refused);
        }
    }

    private void show(CampaignRefusedException refused) {
        form.focusName();
        problems.removeAll();
        problems.add(new ErrorState(String.valueOf(refused.getMessage())));
    }

    private void open(Campaign campaign) {
        getUI().ifPresent(ui -> ui.navigate(CampaignView.class, Addresses.parameters(campaign.id())));
    }
}
