package io.telelink.training.web;

import io.telelink.access.Roles;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.training.Subscribers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@IntegrationTest
class TrainingRunsApiTest {

    static final String PATH = "/api/v1/training-runs";

    @Autowired
    MockMvc mvc;

    @Autowired
    Store store;

    Subscribers subscribers;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty(@Autowired ApplicationContext application) {
        subscribers = new Subscribers(application);
        store.empty();
    }

    @Test
    void aTrainingIsQueuedFollowedAndFoundFinished() throws Exception {
        subscribers.bringIn(3_333);
        var answer = start("{\"specification\": \"churn-logistic-regression\"}", Roles.ADMIN)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.specifications[0]").value("churn-logistic-regression"))
                .andExpect(jsonPath("$.owner").value("ada")).andReturn().getResponse();
        long id = json.readTree(answer.getContentAsString()).get("id").asLong();
        assertThat(answer.getHeader(HttpHeaders.LOCATION)).isEqualTo(PATH + "/" + id);
        start("{\"specification\": \"churn-logistic-regression\", \"maxRows\": 1000, \"seed\": 3}", Roles.ADMIN)
                .andExpect(status().isAccepted()).andExpect(jsonPath("$.state").value("QUEUED"))
                .andExpect(jsonPath("$.maxRows").value(1000)).andExpect(jsonPath("$.seed").value(3));
        subscribers.finished(id);
        mvc.perform(get(PATH + "/" + id).with(user("ada").roles(Roles.ADMIN))).andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SUCCEEDED")).andExpect(jsonPath("$.fraction").value(1.0))
                .andExpect(jsonPath("$.rows").value(3_333))
                .andExpect(jsonPath("$.outcome").value(containsString("Champion: version 1")))
                .andExpect(jsonPath("$.best.metric").value("f1"));
        mvc.perform(get(PATH + "/" + id + "/log").with(user("ada").roles(Roles.ADMIN))).andExpect(status().isOk())
                .andExpect(jsonPath("$[0].text").value("Started."));
        mvc.perform(get(PATH).with(user("ada").roles(Roles.ADMIN))).andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2)).andExpect(jsonPath("$.items[1].id").value(id));
        problem(mvc.perform(post(PATH + "/" + id + "/cancel").with(user("ada").roles(Roles.ADMIN)).with(csrf().asHeader())), 409)
                .andExpect(jsonPath("$.detail").value(containsString("Too late")));
        subscribers.finished(id + 1);
        mvc.perform(get(PATH + "/" + (id + 1) + "/comparisons").with(user("ada").roles(Roles.ADMIN))).andExpect(status().isOk())
                .andExpect(jsonPath("$[0].championId").isNumber()).andExpect(jsonPath("$[0].differences.RECALL.interval.low").isNumber());
    }

    @Test
    void severalSpecificationsMakeOneRun() throws Exception {
        start("{\"specifications\": [\"churn-logistic-regression\", \"churn-random-forest\"]}", Roles.ADMIN)
                .andExpect(status().isAccepted()).andExpect(header().exists(HttpHeaders.LOCATION))
                .andExpect(jsonPath("$.specifications.length()").value(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"specification\": \"a\", \"specifications\": [\"b\"]}", "{\"specifications\": []}",
            "{\"specifications\": [null]}", "{\"specification\": \"churn-by-magic\"}", "{\"specifications\": 3}", "[", "",
            "{\"specification\": \"churn-logistic-regression\", \"maxRows\": 5}",
            "{\"specification\": \"churn-logistic-regression\", \"seed\": -5}",
            "{\"specification\": \"churn-logistic-regression\", \"pooled\": 99}",
            "{\"specification\": \"churn-logistic-regression\", \"pooled\": 3, \"cutOff\": \"2026-01-31\"}",
            "{\"specification\": \"churn-logistic-regression\", \"cutOff\": \"2019-01-31\"}"})
    void whatCannotBeTrainedIsRefused(String body) throws Exception {
        problem(start(body, Roles.ADMIN), 400);
    }

    @Test
    void anUnknownSpecificationIsAnsweredWithThoseThereAre() throws Exception {
        start("{\"specification\": \"churn-by-magic\"}", Roles.ADMIN)
                .andExpect(jsonPath("$.detail").value(containsString("churn-by-magic")))
                .andExpect(jsonPath("$.detail").value(containsString("churn-random-forest")));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE})
    void othersReadAndDoNotTrain(String role) throws Exception {
        problem(start("{\"specification\": \"churn-logistic-regression\"}", role), 403);
        mvc.perform(get(PATH).with(user("ada").roles(role))).andExpect(status().isOk()).andExpect(jsonPath("$.items.length()").value(0));
        mvc.perform(get("/api/v1/training-policy").with(user("ada").roles(role))).andExpect(status().isOk());
        problem(mvc.perform(get(PATH).with(user("ada").roles(Roles.AUDITOR))), 403);
    }

    @Test
    void aRunThatDoesNotExistIsNotFound() throws Exception {
        problem(mvc.perform(get(PATH + "/4711").with(user("ada").roles(Roles.ADMIN))), 404);
    }

    @Test
    void whatAlertsAskedForIsAnsweredWithItsEnd() throws Exception {
        jdbc.sql("""
                INSERT INTO training_need (opened_on, state, trainings, note, closed_at, closed_by)
                VALUES ('2026-08-01', 'ANSWERED', 1, 'Version 7 was trained on what came after.', now(), 'system')""").update();
        mvc.perform(get("/api/v1/training-needs").with(user("ada").roles(Roles.ADMIN))).andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(0));
        mvc.perform(get("/api/v1/training-needs/closed").with(user("ada").roles(Roles.ADMIN))).andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].end").value("ANSWERED")).andExpect(jsonPath("$.items[0].openedOn").value("2026-08-01"))
                .andExpect(jsonPath("$.items[0].note").value(containsString("Version 7")));
        mvc.perform(get("/api/v1/training-needs/closed").with(user("ada").roles(Roles.EXECUTIVE))).andExpect(status().isOk());
        problem(mvc.perform(get("/api/v1/training-needs/closed").with(user("ada").roles(Roles.AUDITOR))), 403);
    }

    private ResultActions start(String body, String role) throws Exception {
        return mvc.perform(post(PATH).contentType(MediaType.APPLICATION_JSON).content(body)
                .with(user("ada").roles(role)).with(csrf().asHeader()));
    }

    private static ResultActions problem(ResultActions answer, int status) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }
}
