package io.telelink.retention.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;

import io.telelink.access.Roles;
import io.telelink.customer.CsvFile;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
@Import({Importer.class, Scores.class})
class RetentionApiTest {

    private static final String OFFER = """
            {"name": "Thank you", "cost": 5, "stayerUptake": 0.2, "contactCost": 1, "saveRate": {"alpha": 3, "beta": 7},
             "script": ["Say thanks."], "answers": ["customerServiceCalls"],
             "eligibility": {"all": [{"field": "state", "in": ["KS"]}]}}""";

    @Autowired
    MockMvc web;

    @Autowired
    Importer importer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scores scores;

    @Autowired
    Store store;

    @BeforeEach
    void fill() throws Exception {
        store.empty();
        importer.run(new CsvFile().row("TL-1").row("TL-2").row("TL-3", "State", "OH"), LocalDate.of(2026, 3, 1));
        scores.give(customer -> true, Instant.parse("2026-06-02T10:00:00Z"));
    }

    @Test
    void anOfferIsMadeChangedListedAndRetired() throws Exception {
        call(post("/api/v1/offers"), OFFER).andExpect(status().isCreated()).andExpect(jsonPath("$.expectedRate.mean").value(.3))
                .andExpect(jsonPath("$.eligibility.all[0].field").value("state"));
        String dearer = OFFER.replace("\"cost\": 5", "\"version\": 1, \"cost\": 9");
        call(put("/api/v1/offers/1"), dearer).andExpect(status().isOk()).andExpect(jsonPath("$.version").value(2));
        call(put("/api/v1/offers/1"), dearer).andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("Somebody else has saved")));
        call(put("/api/v1/offers/1"), OFFER).andExpect(status().isBadRequest());
        call(get("/api/v1/offers/1/versions"), "").andExpect(jsonPath("$.items[1].cost").value(5.0));
        call(delete("/api/v1/offers/1"), "").andExpect(status().isNoContent());
        call(get("/api/v1/offers"), "").andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].retiredAt").isNotEmpty());
        call(get("/api/v1/offers/9"), "").andExpect(status().isNotFound());
    }

    @Test
    void anOfferThatMakesNoSenseIsAProblemInWords() throws Exception {
        call(post("/api/v1/offers"), OFFER.replace("\"cost\": 5", "\"cost\": -5")).andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.detail", containsString("from $0")));
        call(post("/api/v1/offers"), OFFER.replace("\"state\"", "\"clv\"").replace("\"in\": [\"KS\"]", "\"atLeast\": 1"))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.errors[0].message", containsString("raw features alone")));
        call(post("/api/v1/offers"), "{\"name\": \"X\"}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("saveRate")));
    }

    @Test
    void anActionIsProposedContactedAndItsStepsAreListed() throws Exception {
        call(post("/api/v1/offers"), OFFER);
        call(post("/api/v1/actions"), "{\"account\": \"TL-2\", \"offer\": 1}").andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("PROPOSED")).andExpect(jsonPath("$.next", hasItem("CONTACTED")));
        call(post("/api/v1/actions"), "{\"account\": \"TL-2\", \"offer\": 1}").andExpect(status().isConflict());
        call(post("/api/v1/actions/1/transition"), "{\"to\": \"DECLINED\", \"version\": 0}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("has not been contacted yet")));
        call(post("/api/v1/actions/1/transition"), "{\"to\": \"DECLINED\", \"channel\": \"PHONE\", \"note\": \"No.\", \"version\": 0}")
                .andExpect(status().isOk()).andExpect(jsonPath("$.status").value("DECLINED"));
        call(post("/api/v1/actions/1/transition"), "{\"to\": \"ACCEPTED\", \"version\": 0}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.title").value("Changed meanwhile"));
        call(get("/api/v1/actions/1/history"), "").andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items[1].channel").value("PHONE")).andExpect(jsonPath("$.items[2].note").value("No."));
        call(get("/api/v1/actions?status=DECLINED&account=TL-2"), "").andExpect(jsonPath("$.total").value(1));
        call(get("/api/v1/actions?unassigned=true"), "").andExpect(jsonPath("$.total").value(0));
        call(get("/api/v1/actions?size=100000"), "").andExpect(status().isBadRequest());
        call(get("/api/v1/actions/77"), "").andExpect(status().isNotFound());
    }

    @Test
    void whatIsRecommendedStandsInTheListAndInTheCustomer() throws Exception {
        call(post("/api/v1/offers"), OFFER);
        jdbc.sql("""
                UPDATE customer_score SET proposal_policy_id = 1, offer_version_id = 1, expected_profit = 12.5, clv_low = 90,
                    clv_high = 110, value_if_kept = 140, recommendation_rule = 'answers-reason' WHERE customer_id = 2""").update();
        jdbc.sql("UPDATE customer_score SET proposal_policy_id = 1, recommendation_rule = 'loses-money' WHERE customer_id = 1").update();
        String why = "Of the offers that answer the main reason, this one is expected to earn most.";
        call(get("/api/v1/customers/TL-2"), "").andExpect(jsonPath("$.score.offer").value("Thank you"))
                .andExpect(jsonPath("$.score.expectedProfit").value(12.5)).andExpect(jsonPath("$.score.rule").value("answers-reason"))
                .andExpect(jsonPath("$.score.ruleWords").value(why)).andExpect(jsonPath("$.score.clvLow").value(90.0))
                .andExpect(jsonPath("$.score.clvHigh").value(110.0)).andExpect(jsonPath("$.score.valueIfKept").value(140.0));
        call(get("/api/v1/customers/TL-1"), "").andExpect(jsonPath("$.score.offer").value(nullValue()))
                .andExpect(jsonPath("$.score.ruleWords", containsString("No offer")));
        call(get("/api/v1/customers?text=TL-2"), "").andExpect(jsonPath("$.items[0].offer").value("Thank you"))
                .andExpect(jsonPath("$.items[0].rule").value("answers-reason")).andExpect(jsonPath("$.items[0].ruleWords").value(why));
    }

    @Test
    void whoMayNotBeContactedOrHaveTheOfferIsToldApart() throws Exception {
        call(post("/api/v1/offers"), OFFER);
        call(post("/api/v1/actions"), "{\"account\": \"TL-3\", \"offer\": 1}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.title").value("Offer not made"));
        call(put("/api/v1/customers/TL-1/do-not-contact"), "{\"reason\": \"Asked for it.\"}").andExpect(status().isOk());
        call(post("/api/v1/actions"), "{\"account\": \"TL-1\", \"offer\": 1}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.title").value("Not to be contacted"));
        call(delete("/api/v1/customers/TL-1/do-not-contact"), "").andExpect(status().isNoContent());
        call(get("/api/v1/customers/TL-1/do-not-contact"), "").andExpect(jsonPath("$.doNotContact").value(false));
        call(put("/api/v1/customers/TL-9/do-not-contact"), "{\"reason\": \"x\"}").andExpect(status().isNotFound());
        call(post("/api/v1/actions"), "{\"account\": \"TL-9\"}").andExpect(status().isNotFound());
        call(post("/api/v1/actions"), "{}").andExpect(status().isBadRequest());
        call(put("/api/v1/contact-limit"), "{\"contacts\": 1, \"days\": 7}").andExpect(status().isForbidden());
    }

    @Test
    void manyArePlannedAndAssignedAtOnceWithinBounds() throws Exception {
        call(post("/api/v1/actions/plan"), "{\"customers\": 5}").andExpect(jsonPath("$.created").value(0));
        call(post("/api/v1/actions/plan"), "{\"customers\": 100000}").andExpect(status().isBadRequest());
        call(post("/api/v1/actions/plan"), "{}").andExpect(status().isBadRequest());
        call(post("/api/v1/actions/assign"), "{\"actions\": [5], \"assignee\": \"ada\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.skipped['5']", containsString("no action 5")));
        call(post("/api/v1/actions/assign"), "{\"actions\": [5]}").andExpect(status().isBadRequest());
    }

    private ResultActions call(MockHttpServletRequestBuilder request, String body) throws Exception {
        return web.perform(request.contentType(MediaType.APPLICATION_JSON).content(body)
                .with(user("ada").roles(Roles.RETENTION_MANAGER)).with(csrf()));
    }
}
