package io.telelink.economics.ui;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.economics.Economics;
import io.telelink.economics.EconomicsChanges;
import io.telelink.shell.OtherSetting;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import jakarta.annotation.security.RolesAllowed;

/** What every figure of value takes for granted, who decided that, for an administrator the form to change it, and where other settings stand. */
@Route("settings")
@Menu(title = "economics.menu", order = 70, icon = "vaadin:sliders")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
class SettingsView extends Page {

    private final EconomicsChanges changes;
    private final boolean mayChange;
    private final Div current = new Div();
    private final VersionGrid history;

    SettingsView(EconomicsChanges changes, SignedIn signedIn, List<OtherSetting> others) {
        super("economics.title", "economics.question");
        this.changes = changes;
        this.mayChange = signedIn.roles().contains(Roles.ADMIN);
        this.history = new VersionGrid(changes);
        add(current, new OtherSettings(others, signedIn.roles()), Parts.panel(getTranslation("economics.history"), history));
        show();
    }

    private void show() {
        Economics economics = changes.current();
        current.removeAll();
        current.add(mayChange ? new TermsForm(changes, economics, this::show) : new TermsFacts(economics));
        history.refresh();
    }
}
