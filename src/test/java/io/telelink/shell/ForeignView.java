package io.telelink.shell;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A page that the person of the gallery may not open, to look at the refusal. */
@Route(value = "foreign", registerAtStartup = false)
@Menu(title = "Foreign", order = 3, icon = "vaadin:lock")
@RolesAllowed("EXECUTIVE")
public class ForeignView extends Page {

    public ForeignView() {
        super("Foreign", "Who may see this?");
    }
}
