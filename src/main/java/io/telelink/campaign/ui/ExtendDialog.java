package io.telelink.campaign.ui;

import java.time.LocalDate;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import io.telelink.campaign.Campaign;
import io.telelink.shell.Parts;

/** Asks for a later last day. */
final class ExtendDialog extends Dialog {

    private static final int LONGEST_REASON = 500;

    ExtendDialog(Campaign campaign, BiConsumer<LocalDate, String> wanted) {
        setHeaderTitle(getTranslation("campaign.extend"));
        setWidth("min(28rem, 92vw)");
        DatePicker day = new DatePicker(getTranslation("campaign.ends"));
        day.setMin(campaign.draft().endsOn().plusDays(1));
        day.setMax(campaign.windowEnds());
        day.setWidthFull();
        TextArea reason = new TextArea(getTranslation("campaign.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        Button extend = new Button(getTranslation("campaign.extend"), click -> {
            LocalDate chosen = day.getValue();
            if (chosen != null && !day.isInvalid()) {
                close();
                wanted.accept(chosen, reason.getValue());
            } else {
                day.setInvalid(true);
                day.focus();
            }
        });
        extend.addThemeVariants(ButtonVariant.PRIMARY);
        add(Parts.stack(day, reason));
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), extend);
    }
}
