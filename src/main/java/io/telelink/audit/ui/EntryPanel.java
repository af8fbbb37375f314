package io.telelink.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.audit.AuditEntry;
import io.telelink.audit.KindText;
import io.telelink.shell.Badges;
import io.telelink.shell.Parts;
import io.telelink.shell.Tone;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** All that one entry says, and whether it still has its hash. */
final class EntryPanel extends Composite<Div> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    EntryPanel(AuditEntry entry, Runnable close) {
        boolean right = entry.hash().equals(entry.computedHash());
        Button closing = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close.run());
        closing.addThemeVariants(ButtonVariant.TERTIARY);
        closing.setAriaLabel(getTranslation("shell.close"));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("figure-facts");
        fact(facts, "audit.time", new Span(entry.occurredAt().toString()));
        fact(facts, "audit.actor", new Span(entry.actor()));
        fact(facts, "audit.subject", new Span(entry.subject()));
        fact(facts, "audit.details", details(entry.details()));
        fact(facts, "audit.previous", hash(entry.previous().hex()));
        fact(facts, "audit.hash", hash(entry.hash().hex()));
        getContent().add(Parts.panel(getTranslation("audit.entry", String.valueOf(entry.sequence()), KindText.of(entry.kind())),
                Parts.line(right ? Badges.status(getTranslation("audit.entry.right"), Tone.GOOD)
                        : Badges.status(getTranslation("audit.entry.altered"), Tone.BAD), closing), facts));
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private static Component hash(String hex) {
        Span hash = new Span(hex);
        hash.getStyle().set("font-family", "monospace").set("overflow-wrap", "anywhere");
        return hash;
    }

    /** Laid out for reading; as it stands where somebody made something else of it than JSON. */
    private static Component details(String json) {
        Pre details = new Pre(laidOut(json));
        details.getStyle().set("margin", "0").set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        return details;
    }

    private static String laidOut(String json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
        } catch (JacksonException unreadable) {
            return json;
        }
    }
}
