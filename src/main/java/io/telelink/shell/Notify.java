package io.telelink.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;

/** Short messages at the edge of the page. Good news leaves by itself, bad news stays until it is closed. */
public final class Notify {

    private static final int GOOD_NEWS_MILLIS = 5_000;

    private Notify() {}

    /** The message is a key of a text, or a text. */
    public static Notification success(String message) {
        Notification notification = notification(message, NotificationVariant.SUCCESS);
        notification.setDuration(GOOD_NEWS_MILLIS);
        notification.open();
        return notification;
    }

    /** The message is a key of a text, or a text. */
    public static Notification error(String message) {
        Notification notification = notification(message, NotificationVariant.ERROR);
        notification.setDuration(0);
        notification.setAssertive(true);
        notification.open();
        return notification;
    }

    private static Notification notification(String message, NotificationVariant variant) {
        Notification notification = new Notification();
        notification.addThemeVariants(variant);
        notification.setPosition(Position.BOTTOM_END);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(I18NProvider.translate("shell.close"));
        Div line = new Div(new Span(Texts.resolve(message)), close);
        line.addClassName("notify-line");
        notification.add(line);
        return notification;
    }
}
