package io.telelink.retention.ui;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.customer.CustomerOffers;
import io.telelink.retention.OfferNames;
import io.telelink.retention.ProposalRule;
import io.telelink.scoring.ProposalWords;
import org.springframework.stereotype.Component;

/** Names of offers and sentences of rules, for other modules. */
@Component
class PolicyWords implements ProposalWords, CustomerOffers {

    private final OfferNames names;
    private final I18NProvider texts;

    PolicyWords(OfferNames names, I18NProvider texts) {
        this.names = names;
        this.texts = texts;
    }

    @Override
    public Map<Long, String> offers(Collection<Long> offerVersionIds) {
        return names.of(offerVersionIds);
    }

    @Override
    public String rule(String name) {
        return ProposalRule.of(name).map(rule -> texts.getTranslation("retention.rule." + rule, Locale.ENGLISH)).orElse(name);
    }
}
