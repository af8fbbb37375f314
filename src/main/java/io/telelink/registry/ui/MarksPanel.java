package io.telelink.registry.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.telelink.registry.MarkRefusedException;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.VersionMark;
import io.telelink.registry.VersionMark.Kind;
import io.telelink.registry.VersionMarks;
import io.telelink.registry.VersionStanding;
import io.telelink.shell.Badges;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import io.telelink.shell.Tone;

/** Tags, notes and archiving of a version; administrators change them, others read. */
final class MarksPanel extends Composite<Div> {

    private final VersionMarks marks;
    private final ModelVersion version;
    private final boolean writable;
    private final transient Runnable changed;

    /** @param changed runs when something was said that shows elsewhere on the page too */
    MarksPanel(VersionMarks marks, ModelVersion version, boolean writable, Runnable changed) {
        this.marks = marks;
        this.version = version;
        this.writable = writable;
        this.changed = changed;
        VersionStanding standing = marks.standing(version.id());
        H3 title = new H3(text("title"));
        title.getStyle().set("margin", "0");
        Div parts = Parts.stack(title, tags(standing));
        if (writable) {
            parts.add(tagging(), noting(), archiving(standing));
        }
        List<VersionMark> said = marks.list(version.id());
        parts.add(said.isEmpty() ? Parts.quiet(text("nothing")) : list(said));
        getContent().addClassName("panel");
        getContent().add(parts);
    }

    private Div tags(VersionStanding standing) {
        Div line = line();
        if (standing.tags().isEmpty()) {
            line.add(Parts.quiet(text("no-tags")));
        }
        standing.tags().forEach(tag -> {
            line.add(Badges.status(tag, Tone.NEUTRAL));
            if (writable) {
                Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> say(Kind.UNTAG, tag));
                remove.setAriaLabel(text("untag", tag));
                remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                line.add(remove);
            }
        });
        return line;
    }

    private Component tagging() {
        TextField tag = new TextField(text("tag"));
        tag.setMaxLength(Kind.TAG.most());
        Button add = new Button(text("tag.add"), click -> say(Kind.TAG, tag.getValue()));
        Div line = line(tag, add);
        line.getStyle().set("align-items", "end");
        return line;
    }

    private Component noting() {
        TextArea note = new TextArea(text("note"));
        note.setMaxLength(Kind.NOTE.most());
        note.setWidth("min(100%, 36rem)");
        Button add = new Button(text("note.add"), click -> say(Kind.NOTE, note.getValue()));
        Div line = line(note, add);
        line.getStyle().set("align-items", "end");
        return line;
    }

    private Component archiving(VersionStanding standing) {
        Kind kind = standing.archived() ? Kind.RESTORE : Kind.ARCHIVE;
        Button button = new Button(text("do." + kind), click -> ConfirmAction.askReason(
                text("ask." + kind, String.valueOf(version.number())), text("consequence." + kind), text("do." + kind),
                reason -> say(kind, reason)));
        button.setVisible(!version.champion());
        return line(button);
    }

    private void say(Kind kind, String content) {
        try {
            marks.mark(version.id(), kind, content);
            Notify.success(text("done"));
            changed.run();
        } catch (MarkRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        }
    }

    private OrderedList list(List<VersionMark> said) {
        var list = new OrderedList();
        list.getStyle().set("list-style", "none").set("margin", "0").set("padding", "0").set("display", "grid")
                .set("gap", "var(--vaadin-gap-s)");
        said.forEach(mark -> {
            Span content = new Span(text("said." + mark.kind(), mark.content()));
            content.getStyle().set("overflow-wrap", "anywhere");
            Div who = new Div(TimeText.of(mark.markedAt()), new Text(" " + getTranslation("registry.history.by", mark.markedBy())));
            who.addClassName("secondary");
            list.add(new ListItem(content, who));
        });
        return list;
    }

    private static Div line(Component... parts) {
        Div line = new Div(parts);
        line.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("align-items", "center").set("gap", "0.25rem 0.5rem");
        return line;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("registry.marks." + key, arguments);
    }
}
