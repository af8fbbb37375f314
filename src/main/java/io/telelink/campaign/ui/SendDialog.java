package io.telelink.campaign.ui;

import java.util.function.Function;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.HandOver;
import io.telelink.shell.Background;
import io.telelink.shell.Parts;

/** Asks where to send a list; an address that lists may not go to is refused beside the field, which keeps it. */
final class SendDialog extends Dialog {

    private static final int LONGEST = 500;

    private final TextField url = new TextField(getTranslation("campaign.send.url"));
    private final Button confirm = new Button(getTranslation("campaign.send.now"));
    private final transient Function<String, HandOver> start;
    private final transient Runnable started;

    /**
     * @param last    address to begin with
     * @param start   queues the sending, or refuses
     * @param started told once it is queued
     */
    SendDialog(String last, Function<String, HandOver> start, Runnable started) {
        this.start = start;
        this.started = started;
        setHeaderTitle(getTranslation("campaign.send"));
        setWidth("min(34rem, 92vw)");
        url.setValue(last);
        url.setPlaceholder("https://dialler.example/lists");
        url.setMaxLength(LONGEST);
        url.setRequiredIndicatorVisible(true);
        url.setWidthFull();
        url.setAutofocus(true);
        url.addKeyPressListener(Key.ENTER, press -> confirm.click());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> send());
        add(Parts.stack(Parts.quiet(getTranslation("campaign.send.what")), url, Parts.quiet(getTranslation("campaign.send.signed"))));
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), confirm);
    }

    /** Off the page's lock: the name of the host is looked up first, which can take its time. */
    private void send() {
        String wanted = url.getValue();
        url.setInvalid(false);
        getUI().ifPresent(ui -> Background.start(ui, () -> start.apply(wanted), queued -> {
            close();
            started.run();
        }, this::refused));
    }

    private void refused(RuntimeException failure) {
        confirm.setEnabled(true);
        if (!(failure instanceof CampaignRefusedException)) {
            throw failure;
        }
        url.setErrorMessage(failure.getMessage());
        url.setInvalid(true);
        url.focus();
    }
}
