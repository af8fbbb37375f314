package io.telelink.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;

/** Something did not work: what, and a way to try again. It stands beside what the person entered, never instead of it. */
public final class ErrorState extends Composite<Div> {

    public ErrorState(String message, Runnable retry) {
        this(message);
        getContent().add(new Button(getTranslation("shell.retry"), VaadinIcon.REFRESH.create(), click -> retry.run()));
    }

    /** A part of a page that failed unforeseen: logged under a reference, which the reader is shown. */
    public static ErrorState of(Throwable failure) {
        return new ErrorState(I18NProvider.translate("shell.internal-error.action", Failures.log(failure)));
    }

    /** The message is a key of a text, or a text. */
    public ErrorState(String message) {
        Icon icon = VaadinIcon.WARNING.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassName("error-state");
        getContent().getElement().setAttribute("role", "alert");
        getContent().add(icon, new Paragraph(Texts.resolve(message)));
    }
}
