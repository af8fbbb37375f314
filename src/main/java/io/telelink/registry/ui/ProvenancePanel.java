package io.telelink.registry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.registry.ModelVersion;

/** Where a version comes from: what is needed to train it again and to check that it is the same. */
final class ProvenancePanel extends Composite<Div> {

    private static final String TEXT = "registry.provenance.";

    private final DescriptionList facts = new DescriptionList();

    ProvenancePanel(ModelVersion version) {
        var provenance = ProvenanceFacts.of(version.summary());
        facts.getStyle().set("display", "grid").set("grid-template-columns", "minmax(7rem, auto) minmax(0, 1fr)")
                .set("gap", "0.25rem var(--vaadin-gap-l)").set("margin", "0");
        fact(getTranslation(TEXT + "artifact"), version.artifactSha256(), true);
        provenance.facts().forEach((name, value) -> fact(label(name), value, name.endsWith("Sha256")));
        H3 title = new H3(getTranslation("registry.provenance"));
        title.getStyle().set("margin", "0 0 var(--vaadin-gap-s)");
        getContent().addClassName("panel");
        getContent().add(title, facts);
        provenance.specification().ifPresent(text -> getContent().add(specification(text)));
    }

    /** The label of a known fact; what this build does not know goes by the name it was stored under. */
    static String label(String name) {
        return ProvenanceFacts.KNOWN.contains(name) ? I18NProvider.translate(TEXT + name) : name;
    }

    private void fact(String name, String value, boolean hash) {
        DescriptionList.Term term = new DescriptionList.Term(name);
        term.addClassName("secondary");
        DescriptionList.Description description = new DescriptionList.Description();
        if (hash) {
            description.add(new Code(value));
        } else {
            description.setText(value);
        }
        description.getStyle().set("margin", "0").set("overflow-wrap", "anywhere");
        facts.add(term, description);
    }

    private Details specification(String text) {
        Pre file = new Pre(text);
        file.getStyle().set("overflow-x", "auto").set("margin", "0").set("font-size", "var(--aura-font-size-s)");
        Details details = new Details(getTranslation(TEXT + ProvenanceFacts.SPECIFICATION), file);
        details.getStyle().set("margin-top", "var(--vaadin-gap-m)");
        return details;
    }
}
