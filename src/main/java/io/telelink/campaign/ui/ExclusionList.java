package io.telelink.campaign.ui;

import java.util.Comparator;
import java.util.Map;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import io.telelink.campaign.Exclusion;
import io.telelink.shell.Formats;

/** Why customers take no part, the most frequent reason first. */
final class ExclusionList extends Composite<DescriptionList> {

    ExclusionList(Map<Exclusion, Long> reasons) {
        getContent().addClassName("figure-facts");
        reasons.entrySet().stream().sorted(Map.Entry.<Exclusion, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(reason -> getContent().add(
                        new DescriptionList.Term(getTranslation("campaign.excluded." + reason.getKey())),
                        new DescriptionList.Description(Formats.count(reason.getValue()))));
    }
}
