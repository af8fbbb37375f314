package io.telelink.shadow.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.shadow.ChallengerReport;
import io.telelink.shadow.Challengers;
import io.telelink.shadow.ShadowReports;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.Pageable;

/** The challengers in shadow: how far each agrees with the champion, whose answers came true, and who was in shadow before. */
@Route(Addresses.SHADOW)
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class ShadowView extends Page implements BeforeEnterObserver {

    private final Challengers challengers;
    private final ShadowReports reports;
    private final ShadowActions actions;
    private final SignedIn signedIn;
    private final AuditLog log;
    private final Div content = Parts.stack();

    ShadowView(Challengers challengers, ShadowReports reports, ShadowActions actions, SignedIn signedIn, AuditLog log) {
        super("shadow.title", "shadow.question");
        this.challengers = challengers;
        this.reports = reports;
        this.actions = actions;
        this.signedIn = signedIn;
        this.log = log;
        content.getStyle().set("gap", "var(--vaadin-gap-xl)");
        addComponentAsFirst(new Anchor(Addresses.MODELS, getTranslation("shadow.back")));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<ChallengerReport> inShadow = reports.inShadow();
        boolean history = challengers.list(Pageable.ofSize(1)).getTotalElements() > 0;
        header().setActions(actions(history));
        content.removeAll();
        if (inShadow.isEmpty()) {
            content.add(new EmptyState(VaadinIcon.EYE, "shadow.empty", isAdministrator() ? "shadow.empty.admin" : "shadow.empty.others"));
        } else {
            inShadow.forEach(report -> content.add(new ChallengerPanel(report,
                    isAdministrator() ? List.of(actions.end(report.challenger(), this::show)) : List.of())));
            content.add(Parts.quiet(getTranslation("shadow.rule")));
        }
        if (history) {
            content.add(new ChallengerHistory(challengers));
        }
    }

    private Component[] actions(boolean history) {
        List<Component> shown = new ArrayList<>();
        if (history) {
            Anchor csv = new Anchor(new RunDownload(challengers, reports, log), getTranslation("shadow.csv"));
            csv.getElement().setAttribute("aria-label", getTranslation("shadow.csv.label"));
            shown.add(csv);
        }
        if (isAdministrator() && challengers.hasRoom()) {
            Button name = new Button(getTranslation("shadow.name"), VaadinIcon.EYE.create(),
                    click -> new NameDialog(challengers.choices(), actions, this::show).open());
            name.addThemeVariants(ButtonVariant.PRIMARY);
            shown.add(name);
        }
        return shown.toArray(Component[]::new);
    }

    private boolean isAdministrator() {
        return signedIn.roles().contains(Roles.ADMIN);
    }
}
