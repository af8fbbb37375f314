package io.telelink.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import io.telelink.customer.BusinessDay;
import io.telelink.customer.ImportOptions;
import io.telelink.customer.Importer;
import io.telelink.customer.OutcomePolicy;
import io.telelink.customer.Scores;
import io.telelink.learning.DemoData;
import io.telelink.retention.Offer;
import io.telelink.retention.OfferDraft;
import io.telelink.retention.OfferTerms;
import io.telelink.retention.Offers;
import io.telelink.retention.SaveRate;
import io.telelink.segment.Rule;
import io.telelink.support.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers with answers, an offer, and campaigns of them, for tests. */
@TestConfiguration(proxyBeanMethods = false)
public class CampaignStore {

    private final Store store;
    private final Importer importer;
    private final Scores scores;
    private final Offers offers;
    private final BusinessDay day;
    private final JdbcClient jdbc;

    CampaignStore(Store store, Importer importer, Scores scores, Offers offers, BusinessDay day, JdbcClient jdbc) {
        this.store = store;
        this.importer = importer;
        this.scores = scores;
        this.offers = offers;
        this.day = day;
        this.jdbc = jdbc;
    }

    /** Nothing but so many active customers with made-up answers. */
    public void fill(int customers) {
        store.empty();
        try (InputStream csv = DemoData.open("/demo/telecom-churn.csv")) {
            String text = new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().limit(customers + 1L)
                    .collect(Collectors.joining("\n", "", "\n"));
            importer.run(text.getBytes(StandardCharsets.UTF_8), new ImportOptions(LocalDate.of(2026, 6, 30), OutcomePolicy.LABEL_ONLY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scores.give(id -> true, Instant.parse("2026-07-01T00:00:00Z"));
    }

    /** An offer for everybody: $2 a contact, $10 for whoever takes it, three in ten are kept. */
    public Offer offer(String name, @Nullable LocalDate until) {
        return offers.create(new OfferDraft(new OfferTerms(name, "For tests.", List.of("Say hello."), List.of(), 10, 0, 0, .5, 2,
                new SaveRate(6, 14), Rule.EVERYONE, null, until, true), ""));
    }

    /** Of an offer to everyone, with ample limits, for the next thirty days. */
    public CampaignDraft draft(String name, long offerId) {
        return new CampaignDraft(name, null, offerId, Targeting.EXPECTED_PROFIT, null, 1_000_000, 50_000, .25, 7, day.today(),
                day.today().plusDays(30));
    }

    public LocalDate today() {
        return day.today();
    }

    public long count(String tableAndCondition) {
        return jdbc.sql("SELECT count(*) FROM " + tableAndCondition).query(Long.class).single();
    }

    /** Lets these customers leave on a day. */
    public void leave(String which, LocalDate on) {
        jdbc.sql("UPDATE customer SET status = 'CHURNED', churned_on = :on WHERE " + which).param("on", Date.valueOf(on))
                .update();
    }

    /** Lets a campaign have started so many days earlier, as if time had passed. */
    public void startEarlier(long campaignId, int days) {
        jdbc.sql("UPDATE campaign SET starts_on = starts_on - :days WHERE id = :id").param("days", days).param("id", campaignId).update();
    }
}
