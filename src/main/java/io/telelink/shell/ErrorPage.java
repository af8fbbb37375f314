package io.telelink.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What all pages share that are shown instead of the wanted one. */
abstract class ErrorPage extends Page {

    ErrorPage() {
        super("", "");
    }

    final void show(VaadinIcon sign, String title, String whatToDoNext) {
        header().setTitle(title);
        removeAll();
        Button home = new Button(getTranslation("shell.error.home"), click -> click.getSource()
                .getUI()
                .ifPresent(ui -> ui.navigate(HomeView.class)));
        home.addThemeVariants(ButtonVariant.PRIMARY);
        add(new EmptyState(sign, new H1(title), whatToDoNext, home));
    }
}
