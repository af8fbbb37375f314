package io.telelink.retention.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.Channel;
import io.telelink.retention.Step;
import io.telelink.shell.Parts;

/** Logs a contact with its answer in one click; channel and note where they matter. */
final class ContactForm extends Composite<Div> {

    private final Select<Channel> channel = new Select<>();
    private final TextArea note = new TextArea(getTranslation("retention.note"));

    /** What was logged. */
    record Logged(ActionStatus answer, Channel channel, String note) {
    }

    ContactForm(Consumer<Logged> logged) {
        channel.setLabel(getTranslation("retention.channel"));
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(Words::channel);
        channel.setValue(Channel.PHONE);
        note.setMaxLength(Step.LONGEST_NOTE);
        note.setWidthFull();
        note.setMinRows(2);
        Div answers = Parts.line(button(ActionStatus.ACCEPTED, VaadinIcon.CHECK, logged),
                button(ActionStatus.DECLINED, VaadinIcon.CLOSE_SMALL, logged),
                button(ActionStatus.NO_ANSWER, VaadinIcon.PHONE_LANDLINE, logged));
        getContent().add(Parts.stack(channel, note, answers));
    }

    private Button button(ActionStatus answer, VaadinIcon icon, Consumer<Logged> logged) {
        Button button = new Button(getTranslation("retention.log." + answer), icon.create(),
                click -> logged.accept(new Logged(answer, channel.getValue(), note.getValue())));
        if (answer == ActionStatus.ACCEPTED) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }
}
