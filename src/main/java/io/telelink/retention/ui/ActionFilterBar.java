package io.telelink.retention.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.telelink.access.Team;
import io.telelink.retention.Offer;
import io.telelink.scoring.Recommendation;
import org.jspecify.annotations.Nullable;

/** The fields by which the list of actions is narrowed. */
final class ActionFilterBar extends Composite<Div> {

    private final Select<ActionAddress.Show> show = new Select<>();
    private final ComboBox<String> who = new ComboBox<>(getTranslation("retention.filter.who"));
    private final Select<Recommendation> level = new Select<>();
    private final ComboBox<Long> offer = new ComboBox<>(getTranslation("retention.filter.offer"));
    private final TextField account = new TextField(getTranslation("retention.filter.account"));
    private final Consumer<ActionAddress> wanted;
    private @Nullable Long campaign;
    private boolean showing;

    /** @param wanted told what the reader wants to see */
    ActionFilterBar(List<Team.Member> team, List<Offer> offers, Consumer<ActionAddress> wanted) {
        this.wanted = wanted;
        Map<String, String> names = team.stream().collect(Collectors.toMap(Team.Member::username, Team.Member::displayName));
        List<String> people = new ArrayList<>(List.of(ActionAddress.EVERYONE, ActionAddress.NOBODY));
        people.addAll(team.stream().map(Team.Member::username).toList());
        show.setLabel(getTranslation("retention.filter.show"));
        show.setItems(ActionAddress.Show.values());
        show.setItemLabelGenerator(part -> getTranslation("retention.show." + part));
        who.setItems(people);
        who.setItemLabelGenerator(person -> person.equals(ActionAddress.EVERYONE) ? getTranslation("retention.filter.everyone")
                : person.equals(ActionAddress.NOBODY) ? getTranslation("retention.filter.nobody") : names.getOrDefault(person, person));
        level.setLabel(getTranslation("retention.filter.level"));
        level.setItems(Recommendation.values());
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(getTranslation("retention.filter.any"));
        level.setItemLabelGenerator(each -> each == null ? getTranslation("retention.filter.any") : Words.level(each));
        Map<Long, String> offerNames = offers.stream().collect(Collectors.toMap(Offer::id, Offer::name));
        offer.setItems(offers.stream().map(Offer::id).toList());
        offer.setItemLabelGenerator(id -> offerNames.getOrDefault(id, String.valueOf(id)));
        offer.setClearButtonVisible(true);
        account.setClearButtonVisible(true);
        account.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        List.of(show, level).forEach(field -> field.addValueChangeListener(change -> ask()));
        List.of(who, offer).forEach(field -> field.addValueChangeListener(change -> ask()));
        account.addValueChangeListener(change -> ask());
        getContent().addClassName("field-grid");
        getContent().add(show, who, level, offer, account);
    }

    void show(ActionAddress address) {
        showing = true;
        show.setValue(address.show());
        who.setValue(address.who());
        level.setValue(address.level());
        offer.setValue(address.offer());
        account.setValue(address.account() == null ? "" : address.account());
        campaign = address.campaign();
        showing = false;
    }

    private void ask() {
        if (!showing) {
            wanted.accept(new ActionAddress(show.getValue(), who.getValue() == null ? ActionAddress.EVERYONE : who.getValue(),
                    level.getValue(), offer.getValue(), campaign, account.getValue().isBlank() ? null : account.getValue().strip(), null));
        }
    }
}
