package io.telelink.retention.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.Channel;
import io.telelink.retention.RetentionAction;
import io.telelink.retention.Step;
import io.telelink.shell.Parts;

/** Asks how a customer was contacted before an action is moved to where that must be known. */
final class MoveDialog extends Dialog {

    /** How and what about. */
    record Contact(Channel channel, String note) {
    }

    MoveDialog(RetentionAction action, ActionStatus to, Consumer<Contact> confirmed) {
        setHeaderTitle(getTranslation("retention.move.title", action.accountNumber(), Words.status(to)));
        setWidth("min(28rem, 100%)");
        Select<Channel> channel = new Select<>();
        channel.setLabel(getTranslation("retention.channel"));
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(Words::channel);
        channel.setValue(Channel.PHONE);
        TextArea note = new TextArea(getTranslation("retention.note"));
        note.setMaxLength(Step.LONGEST_NOTE);
        Button log = new Button(getTranslation("retention.move.log"), click -> {
            close();
            confirmed.accept(new Contact(channel.getValue(), note.getValue()));
        });
        log.addThemeVariants(ButtonVariant.PRIMARY);
        add(Parts.stack(channel, note));
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), log);
    }
}
