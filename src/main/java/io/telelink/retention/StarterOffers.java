package io.telelink.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.telelink.retention.persistence.OfferTable;
import io.telelink.segment.rule.RuleJson;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Eight usual offers of a telephone company to start from. They are added when somebody asks for them, never by themselves. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'ADMIN')")
public class StarterOffers {

    private static final ClassPathResource FILE = new ClassPathResource("retention/starter-offers.json");

    private final Offers offers;
    private final OfferTable table;
    private final RuleJson rules;
    private final JsonMapper json;

    StarterOffers(Offers offers, OfferTable table, RuleJson rules, JsonMapper json) {
        this.offers = offers;
        this.table = table;
        this.rules = rules;
        this.json = json;
    }

    private record Starter(String name, String description, List<String> script, List<String> answers, double cost,
                           double discountShare, int discountMonths, double stayerUptake, double contactCost, double alpha,
                           double beta, JsonNode eligibility) {
    }

    /**
     * Adds those whose names are not taken.
     *
     * @return how many were added
     */
    @Transactional
    public int addMissing() {
        Set<String> taken = table.inUse().stream().map(offer -> offer.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<Starter> missing = read().stream().filter(starter -> !taken.contains(starter.name().toLowerCase(Locale.ROOT))).toList();
        missing.forEach(starter -> offers.create(new OfferDraft(terms(starter), "")));
        return missing.size();
    }

    private OfferTerms terms(Starter starter) {
        return new OfferTerms(starter.name(), starter.description(), starter.script(), starter.answers(), starter.cost(),
                starter.discountShare(), starter.discountMonths(), starter.stayerUptake(), starter.contactCost(),
                new SaveRate(starter.alpha(), starter.beta()), rules.read(starter.eligibility()).rule(), null, null, true);
    }

    private List<Starter> read() {
        try (InputStream file = FILE.getInputStream()) {
            return List.of(json.readValue(file, Starter[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
