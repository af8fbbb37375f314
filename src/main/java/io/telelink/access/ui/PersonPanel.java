package io.telelink.access.ui;

import com.vaadin.flow.component.html.DescriptionList;
import io.telelink.access.User;
import io.telelink.shell.TimeText;

/** Who the signed-in person is to the product. */
final class PersonPanel extends Panel {

    PersonPanel(User user) {
        super("access.person.title", "access.person.explanation");
        DescriptionList facts = new DescriptionList();
        facts.getStyle().set("display", "grid").set("grid-template-columns", "max-content 1fr")
                .set("gap", "var(--vaadin-gap-s) var(--vaadin-gap-l)").set("margin", "0");
        fact(facts, "access.person.name", new DescriptionList.Description(user.displayName()));
        fact(facts, "access.person.username", new DescriptionList.Description(user.username()));
        fact(facts, "access.person.role", new DescriptionList.Description(getTranslation("shell.role." + user.role())));
        fact(facts, "access.person.since", new DescriptionList.Description(TimeText.of(user.createdAt())));
        add(facts);
    }

    private void fact(DescriptionList facts, String label, DescriptionList.Description value) {
        DescriptionList.Term term = new DescriptionList.Term(getTranslation(label));
        term.addClassName("secondary");
        value.getStyle().set("margin", "0").set("overflow-wrap", "anywhere");
        facts.add(term, value);
    }
}
