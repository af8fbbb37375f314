package io.telelink.economics.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import io.telelink.shell.OtherSetting;
import io.telelink.shell.Parts;

/** What else is set, how it stands, and where it is changed. */
final class OtherSettings extends Composite<Div> {

    private final DescriptionList facts = new DescriptionList();

    OtherSettings(List<OtherSetting> settings, Set<String> roles) {
        facts.addClassName("figure-facts");
        settings.stream().filter(each -> each.roles().stream().anyMatch(roles::contains))
                .sorted(Comparator.comparingInt(OtherSetting::order)).forEach(this::add);
        getContent().add(Parts.panel(getTranslation("economics.other"), facts));
        getContent().setVisible(facts.getChildren().findAny().isPresent());
    }

    private void add(OtherSetting setting) {
        String title = getTranslation(setting.title());
        Component name = setting.address().isEmpty() ? new Text(title) : new Anchor(setting.address(), title);
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(setting.standing()));
    }
}
