package io.telelink.registry.web;

import java.util.List;

import io.telelink.access.Roles;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.Trained;
import io.telelink.registry.VersionStore;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@IntegrationTest
class ModelVersionsApiTest {

    static final String PATH = "/api/v1/model-versions";

    @Autowired
    MockMvc mvc;

    @Autowired
    VersionStore versions;

    @Autowired
    Store store;

    List<ModelVersion> registered;

    @BeforeEach
    void twoChurnVersionsAndAValueVersion() {
        store.empty();
        registered = Trained.inStore(versions);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    void everyRoleListsTheVersionsOfATask(String role) throws Exception {
        mvc.perform(get(PATH + "?task=churn").with(in(role))).andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].number").value(2)).andExpect(jsonPath("$.items[0].champion").value(false))
                .andExpect(jsonPath("$.items[1].number").value(1)).andExpect(jsonPath("$.items[1].champion").value(true))
                .andExpect(jsonPath("$.items[1].task").value("churn"))
                .andExpect(jsonPath("$.items[1].evaluation.test.recall").value(Trained.model().evaluation().test().recall()))
                .andExpect(jsonPath("$.items[1].evaluation.crossValidation.f1.mean").isNumber())
                .andExpect(jsonPath("$.items[1].evaluation.curves").doesNotExist())
                .andExpect(jsonPath("$.items[1].provenance.durationMillis").isNumber())
                .andExpect(jsonPath("$.items[1].provenance.specification").doesNotExist());
    }

    @Test
    void aListComesInPages() throws Exception {
        mvc.perform(get(PATH + "?task=churn&page=1&size=1").with(in(Roles.EXECUTIVE)))
                .andExpect(jsonPath("$.items.length()").value(1)).andExpect(jsonPath("$.items[0].number").value(1))
                .andExpect(jsonPath("$.page").value(1)).andExpect(jsonPath("$.total").value(2));
    }

    @Test
    void aValueVersionHasAssumptionsInsteadOfAnEvaluation() throws Exception {
        mvc.perform(get(PATH + "?task=value").with(in(Roles.EXECUTIVE))).andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].evaluation").doesNotExist())
                .andExpect(jsonPath("$.items[0].provenance.assumptions.margin").value(0.6));
    }

    @Test
    void oneVersionTellsWhereItComesFromAndItsCurvesOnRequest() throws Exception {
        ModelVersion version = registered.getFirst();
        mvc.perform(get(PATH + "/" + version.id()).with(in(Roles.EXECUTIVE))).andExpect(status().isOk())
                .andExpect(jsonPath("$.artifactSha256").value(version.artifactSha256()))
                .andExpect(jsonPath("$.provenance.specification").value(containsString("name: churn-logistic-regression")))
                .andExpect(jsonPath("$.evaluation.threshold").value(version.evaluation().orElseThrow().threshold()))
                .andExpect(jsonPath("$.evaluation.importance[0].label").isString())
                .andExpect(jsonPath("$.evaluation.curves").doesNotExist());
        mvc.perform(get(PATH + "/" + version.id() + "?curves=true").with(in(Roles.EXECUTIVE))).andExpect(status().isOk())
                .andExpect(jsonPath("$.evaluation.curves.roc.falsePositiveRate[0]").value(0.0));
    }

    @Test
    void anAdministratorPromotesWithAReason() throws Exception {
        promote(registered.get(1).id(), "{\"reason\": \"finds more churners\"}", Roles.ADMIN).andExpect(status().isOk())
                .andExpect(jsonPath("$.champion").value(true)).andExpect(jsonPath("$.number").value(2));
        mvc.perform(get(PATH + "/" + registered.getFirst().id()).with(in(Roles.ADMIN)))
                .andExpect(jsonPath("$.champion").value(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE})
    void othersDoNotPromote(String role) throws Exception {
        problem(promote(registered.get(1).id(), "{\"reason\": \"because\"}", role), 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": null}", "{\"reason\": \"  \"}"})
    void aPromotionWithoutAReasonIsRefused(String body) throws Exception {
        problem(promote(registered.get(1).id(), body, Roles.ADMIN), 400)
                .andExpect(jsonPath("$.detail").value(containsString("reason")));
    }

    @Test
    void theChampionIsNotPromotedAgain() throws Exception {
        problem(promote(registered.getFirst().id(), "{\"reason\": \"because\"}", Roles.ADMIN), 409)
                .andExpect(jsonPath("$.detail").value("Version 1 is the champion already."));
    }

    @Test
    void whatDoesNotExistIsSaidSo() throws Exception {
        problem(mvc.perform(get(PATH + "/4711").with(in(Roles.ADMIN))), 404)
                .andExpect(jsonPath("$.detail").value(containsString("4711")));
        problem(promote(4711, "{\"reason\": \"because\"}", Roles.ADMIN), 404);
        problem(mvc.perform(get(PATH + "?task=uplift").with(in(Roles.ADMIN))), 400)
                .andExpect(jsonPath("$.detail").value(containsString("churn, value")));
        problem(mvc.perform(get(PATH).with(in(Roles.ADMIN))), 400);
        problem(mvc.perform(get(PATH + "/first").with(in(Roles.ADMIN))), 400);
    }

    private ResultActions promote(long id, String body, String role) throws Exception {
        return mvc.perform(post(PATH + "/" + id + "/promote").contentType(MediaType.APPLICATION_JSON).content(body)
                .with(in(role)).with(csrf().asHeader()));
    }

    private static ResultActions problem(ResultActions answer, int status) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(content().string(not(containsString("Exception"))));
    }

    private static RequestPostProcessor in(String role) {
        return user("ada").roles(role);
    }
}
