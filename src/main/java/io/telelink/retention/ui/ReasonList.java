package io.telelink.retention.ui;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.telelink.learning.model.Contribution;

/** What raises the risk of a customer most, with the customer's own values: what to talk about. */
final class ReasonList extends Composite<UnorderedList> {

    private static final int SHOWN = 3;

    ReasonList(List<Contribution> reasons) {
        getContent().addClassName("step-list");
        reasons.stream().filter(reason -> reason.contribution() > 0).limit(SHOWN).forEach(reason ->
                getContent().add(new ListItem(getTranslation("retention.reason", reason.label(), reason.value()))));
        if (getContent().getComponentCount() == 0) {
            getContent().add(new ListItem(getTranslation("retention.no-reason")));
        }
    }
}
