package io.telelink.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import io.telelink.access.Roles;
import io.telelink.campaign.CampaignStore;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.retention.Offer;
import io.telelink.retention.OfferDraft;
import io.telelink.retention.OfferTerms;
import io.telelink.retention.Offers;
import io.telelink.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
@Import({Importer.class, Scores.class, CampaignStore.class})
@WithMockUser(username = "mia", roles = "RETENTION_MANAGER")
class CampaignsApiTest {

    private static final String BASE = "/api/v1/campaigns";

    @Autowired
    MockMvc web;

    @Autowired
    CampaignStore store;

    @Autowired
    Offers offers;

    @Autowired
    JdbcClient jdbc;

    private String spring;

    @BeforeEach
    void fill() {
        store.fill(200);
        spring = """
                {"name": "Spring", "offerId": %d, "budget": 5000, "capacity": 500, "controlShare": 0.25, "startsOn": "%s", "endsOn": "%s"}"""
                .formatted(store.offer("Welcome back", null).id(), store.today(), store.today().plusDays(30));
    }

    @Test
    void aCampaignIsPlannedLaunchedPausedStoppedAndRead() throws Exception {
        call(post(BASE + "/plan"), spring).andExpect(status().isOk()).andExpect(jsonPath("$.asked").value(200))
                .andExpect(jsonPath("$.endedBy").value("OPTIMUM"));
        call(post(BASE), spring).andExpect(status().isCreated()).andExpect(jsonPath("$.status").value("DRAFT"));
        call(get(BASE + "/1/results"), "").andExpect(status().isConflict());
        call(post(BASE + "/1/launch"), "{\"version\": 1}").andExpect(status().isOk()).andExpect(jsonPath("$.status").value("RUNNING"))
                .andExpect(jsonPath("$.launch.contacts").isNumber());
        call(post(BASE + "/1/launch"), "{\"version\": 1}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("Somebody else")));
        call(get(BASE + "/1/results"), "").andExpect(status().isOk()).andExpect(jsonPath("$.effectShown").value(false))
                .andExpect(jsonPath("$.tenths", hasSize(10))).andExpect(jsonPath("$.qiniConvention").value("scikit-uplift qini_auc_score"));
        call(post(BASE + "/1/pause"), "{\"version\": 2, \"reason\": \"x\"}").andExpect(jsonPath("$.status").value("PAUSED"));
        call(get(BASE + "/1/members"), "").andExpect(status().isConflict());
        call(post(BASE + "/1/extend"), "{\"version\": 3}").andExpect(status().isBadRequest());
        call(post(BASE + "/1/stop"), "{\"version\": 3, \"reason\": \"enough\"}").andExpect(jsonPath("$.status").value("STOPPED"));
        call(get(BASE), "").andExpect(jsonPath("$.total").value(1));
        call(get(BASE + "/7"), "").andExpect(status().isNotFound());
    }

    @Test
    void limitsThatMakeNoSenseAreAnsweredWithTheReason() throws Exception {
        call(post(BASE), spring.replace("5000", "0")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("budget")));
        call(post(BASE), spring.replace("0.25", "0")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("control group")));
        call(post(BASE), spring.replace("0.25", "1.0")).andExpect(status().isBadRequest());
        call(post(BASE), "{\"name\": \"x\"}").andExpect(status().isBadRequest());
        web.perform(post(BASE).content(spring).contentType(MediaType.APPLICATION_JSON).with(csrf())
                .with(user("eve").roles(Roles.EXECUTIVE))).andExpect(status().isForbidden());
        web.perform(get(BASE).with(user("eve").roles(Roles.EXECUTIVE))).andExpect(status().isOk());
        web.perform(get(BASE).with(user("otto").roles(Roles.AUDITOR))).andExpect(status().isForbidden());
    }

    @Test
    void theListLeavesAsCsvWithAnEntryAndOutcomesComeBack() throws Exception {
        launch();
        jdbc.sql("INSERT INTO do_not_contact (customer_id, reason, since, set_by) SELECT min(customer_id), 'asked', now(), 'mia' FROM retention_action")
                .update();
        String csv = call(get(BASE + "/1/members"), "").andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst()).startsWith("Action,Account number,Offer");
        assertThat(lines).hasSize((int) store.count("retention_action"));
        assertThat(store.count("audit_entry WHERE kind = 'CAMPAIGN_HANDED_OVER'")).isEqualTo(1);
        String first = lines.get(1).split(",")[1];
        String second = lines.get(2).split(",")[1];
        outcomes("account_number,outcome,channel,note\n" + first + ",accepted,phone,glad\n" + second + ",NO ANSWER,PHONE,\n")
                .andExpect(status().isOk()).andExpect(jsonPath("$.rows").value(2));
        assertThat(store.count("retention_action WHERE status = 'ACCEPTED'")).isEqualTo(1);
        assertThat(store.count("retention_action WHERE status = 'NO_ANSWER'")).isEqualTo(1);
    }

    @Test
    void whoseOfferIsNotMadeAnyMoreIsOnNoListAndCountedWithTheReason() throws Exception {
        launch();
        int contacts = (int) store.count("retention_action");
        call(get(BASE + "/1/members/count"), "").andExpect(status().isOk()).andExpect(jsonPath("$.contacts").value(contacts))
                .andExpect(jsonPath("$.leftOut").isEmpty());
        jdbc.sql("INSERT INTO do_not_contact (customer_id, reason, since, set_by) SELECT min(customer_id), 'asked', now(), 'mia' FROM retention_action")
                .update();
        close(store.today().minusDays(1));
        call(get(BASE + "/1/members/count"), "").andExpect(jsonPath("$.contacts").value(0))
                .andExpect(jsonPath("$.leftOut.DO_NOT_CONTACT").value(1))
                .andExpect(jsonPath("$.leftOut.OFFER_NOT_OPEN").value(contacts - 1));
        assertThat(call(get(BASE + "/1/members"), "").andReturn().getResponse().getContentAsString().lines()).hasSize(1);
        assertThat(jdbc.sql("SELECT details::json ->> 'leftOut' FROM audit_entry WHERE kind = 'CAMPAIGN_HANDED_OVER'")
                .query(Integer.class).single()).isEqualTo(contacts);
        web.perform(get(BASE + "/1/members/count").with(user("eve").roles(Roles.EXECUTIVE))).andExpect(status().isForbidden());
    }

    @Test
    void theDayOfAContactDecidesWhetherItsOfferWasMade() throws Exception {
        launch();
        jdbc.sql("UPDATE retention_action SET created_on = created_on - 3").update();
        close(store.today().minusDays(1));
        List<String> accounts = jdbc.sql("SELECT c.account_number FROM retention_action a JOIN customer c ON c.id = a.customer_id ORDER BY a.id LIMIT 3")
                .query(String.class).list();
        String header = "account_number,outcome,channel,contacted_on\n";
        outcomes(header + accounts.get(0) + ",ACCEPTED,PHONE,\n").andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message", containsString("name its day in contacted_on")));
        outcomes(header + accounts.get(0) + ",ACCEPTED,PHONE," + store.today().plusDays(1) + "\n"
                + accounts.get(1) + ",ACCEPTED,PHONE," + store.today().minusDays(4) + "\n")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message", containsString("has not been made yet")))
                .andExpect(jsonPath("$.errors[1].message", containsString("cannot belong to action")));
        outcomes(header + accounts.get(2) + ",ACCEPTED,PHONE,yesterday\n").andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message", containsString("2026-06-30")));
        outcomes(header + accounts.get(2) + ",ACCEPTED,PHONE\n").andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message", containsString("ends before its column contacted_on")));
        outcomes("account_number,outcome,channel,contact_date\n" + accounts.get(2) + ",ACCEPTED,PHONE,2026-06-30\n")
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString("call it contacted_on")));
        assertThat(store.count("action_event WHERE to_status = 'CONTACTED'")).isZero();
        LocalDate made = store.today().minusDays(1);
        outcomes(header + accounts.get(0) + ",ACCEPTED,PHONE," + made + "\n").andExpect(status().isOk());
        assertThat(jdbc.sql("SELECT contacted_on FROM retention_action WHERE status = 'ACCEPTED' AND window_ends_on = contacted_on + 90")
                .query(LocalDate.class).single()).isEqualTo(made);
        assertThat(jdbc.sql("SELECT DISTINCT day FROM action_event WHERE to_status IN ('CONTACTED', 'ACCEPTED')").query(LocalDate.class)
                .list()).containsExactly(made);
    }

    @Test
    void oneUnknownAccountInAFileOfOutcomesAndNothingOfItIsApplied() throws Exception {
        launch();
        String known = jdbc.sql("SELECT account_number FROM customer WHERE id = (SELECT min(customer_id) FROM retention_action)")
                .query(String.class).single();
        String held = jdbc.sql("SELECT account_number FROM customer WHERE id = (SELECT min(customer_id) FROM campaign_member WHERE arm = 'CONTROL')")
                .query(String.class).single();
        outcomes("account_number,outcome,channel\n" + known + ",ACCEPTED,PHONE\nNOBODY,DECLINED,PHONE\n" + held + ",ACCEPTED,SMS\n")
                .andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.errors", hasSize(2)))
                .andExpect(jsonPath("$.errors[0].line").value(3))
                .andExpect(jsonPath("$.errors[0].message", containsString("'NOBODY'")));
        outcomes("account_number,outcome,channel\n" + known + ",MAYBE,PHONE\n" + known + ",ACCEPTED,PIGEON\n")
                .andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.errorCount").value(2));
        outcomes("name,result\na,b\n").andExpect(status().isBadRequest());
        assertThat(store.count("action_event WHERE to_status = 'CONTACTED'")).isZero();
    }

    @Test
    void withoutAKeyNoListIsSentAnywhere() throws Exception {
        launch();
        call(post(BASE + "/1/hand-overs"), "{\"url\": \"https://dialler.example/lists\"}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("no key")));
        call(get(BASE + "/1/hand-overs"), "").andExpect(status().isNotFound());
        call(post(BASE + "/1/hand-overs/latest/cancel"), "").andExpect(status().isNotFound());
    }

    @Test
    void aHandOverIsStoppedByTheInterfaceToo() throws Exception {
        launch();
        long run = jdbc.sql("INSERT INTO job_run (kind, subject, owner, state) VALUES ('CAMPAIGN_HAND_OVER', 'Spring', 'mia', 'QUEUED') RETURNING id")
                .query(Long.class).single();
        jdbc.sql("INSERT INTO hand_over (job_run_id, campaign_id, target, last_id, delivered) VALUES (:id, 1, 'https://dialler.example', 0, 0)")
                .param("id", run).update();
        call(post(BASE + "/1/hand-overs/latest/cancel"), "").andExpect(status().isOk()).andExpect(jsonPath("$.state").value("CANCELLED"));
    }

    private void launch() throws Exception {
        call(post(BASE), spring).andExpect(status().isCreated());
        call(post(BASE + "/1/launch"), "{\"version\": 1}").andExpect(status().isOk());
    }

    /** Lets the offer have ended on a day. */
    private void close(LocalDate last) {
        TestSecurityContextHolder.setAuthentication(new TestingAuthenticationToken("mia", "", "ROLE_" + Roles.RETENTION_MANAGER));
        Offer offer = offers.open().getFirst();
        OfferTerms terms = offer.current().terms();
        offers.save(offer.id(), offer.current().number(), new OfferDraft(new OfferTerms(terms.name(), terms.description(), terms.script(),
                terms.answers(), terms.cost(), terms.discountShare(), terms.discountMonths(), terms.stayerUptake(), terms.contactCost(),
                terms.prior(), terms.eligibility(), null, last, true), "Over."));
    }

    private ResultActions outcomes(String csv) throws Exception {
        return web.perform(multipart(BASE + "/1/outcomes")
                .file(new MockMultipartFile("file", "outcomes.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(csrf()).with(user("mia").roles(Roles.RETENTION_MANAGER)));
    }

    private ResultActions call(MockHttpServletRequestBuilder request, String body) throws Exception {
        return web.perform(request.content(body).contentType(MediaType.APPLICATION_JSON).with(csrf())
                .with(user("mia").roles(Roles.RETENTION_MANAGER)));
    }
}
