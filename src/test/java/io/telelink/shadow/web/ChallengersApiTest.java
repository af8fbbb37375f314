package io.telelink.shadow.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.telelink.access.Roles;
import io.telelink.customer.Importer;
import io.telelink.learning.Task;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.ScoringStore;
import io.telelink.scoring.TrainedOnce;
import io.telelink.shadow.ShadowStore;
import io.telelink.shadow.ShadowTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ShadowTest
class ChallengersApiTest {

    static final String PATH = "/api/v1/challengers";

    @Autowired
    MockMvc mvc;

    @Autowired
    ShadowStore shadow;

    @Autowired
    ScoringStore store;

    @Autowired
    VersionStore versions;

    @Autowired
    Importer importer;

    long champion;
    long forest;
    long value;

    @BeforeEach
    void versions() {
        store.empty();
        store.champions();
        champion = versions.list(Task.CHURN).getFirst().id();
        value = versions.list(Task.VALUE).getFirst().id();
        forest = shadow.register(TrainedOnce.randomForest(), "A forest");
    }

    @Test
    void aChallengerIsNamedListedAndEnded() throws Exception {
        as(Roles.ADMIN, post(PATH), named(forest)).andExpect(status().isCreated()).andExpect(jsonPath("$.inShadow").value(true))
                .andExpect(jsonPath("$.versionId").value(forest)).andExpect(jsonPath("$.beganBy").value("max"));
        as(Roles.EXECUTIVE, get(PATH), "").andExpect(jsonPath("$.total").value(1)).andExpect(jsonPath("$.items[0].reason").value("because"));
        as(Roles.EXECUTIVE, get(PATH + "/1/comparison"), "").andExpect(jsonPath("$.total").value(0));
        as(Roles.ADMIN, delete(PATH + "/1"), "").andExpect(status().isBadRequest());
        as(Roles.ADMIN, delete(PATH + "/1").param("reason", "enough"), "").andExpect(status().isOk())
                .andExpect(jsonPath("$.inShadow").value(false)).andExpect(jsonPath("$.cause").value("by_hand"));
        as(Roles.ADMIN, delete(PATH + "/1").param("reason", "enough"), "").andExpect(status().isConflict());
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() throws Exception {
        as(Roles.ADMIN, post(PATH), named(champion)).andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("champion already")));
        as(Roles.ADMIN, post(PATH), named(value)).andExpect(status().isConflict());
        as(Roles.ADMIN, post(PATH), named(4711)).andExpect(status().isNotFound());
        as(Roles.ADMIN, post(PATH), "{\"reason\": \"because\"}").andExpect(status().isBadRequest());
        as(Roles.ADMIN, post(PATH), "{\"versionId\": " + forest + "}").andExpect(status().isBadRequest());
        as(Roles.ADMIN, post(PATH), "{\"versionId\": " + forest + ", \"reason\": \"" + "x".repeat(501) + "\"}").andExpect(status().isBadRequest());
        as(Roles.ADMIN, get(PATH + "/4711"), "").andExpect(status().isNotFound());
        as(Roles.ADMIN, get(PATH + "/4711/comparison"), "").andExpect(status().isNotFound());
        as(Roles.ADMIN, get(PATH + "?size=501"), "").andExpect(status().isBadRequest());
        for (String role : new String[] {Roles.RETENTION_MANAGER, Roles.EXECUTIVE}) {
            as(role, post(PATH), named(forest)).andExpect(status().isForbidden());
            as(role, delete(PATH + "/1").param("reason", "enough"), "").andExpect(status().is4xxClientError());
        }
    }

    @Test
    void agreementAndRealisedDifferencesAreReadAsJson() throws Exception {
        importer.demonstration(ScoringStore.AS_OF);
        long id = shadow.inShadow(forest).id();
        shadow.run();
        shadow.landWithLabels();
        shadow.conclude();
        as(Roles.RETENTION_MANAGER, get(PATH + "/" + id + "/comparison"), "").andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].championVersionId").value(champion))
                .andExpect(jsonPath("$.items[0].agreement.customers").value(3333))
                .andExpect(jsonPath("$.items[0].agreement.moves.length()").value(9))
                .andExpect(jsonPath("$.items[0].realised.compared").value(3333))
                .andExpect(jsonPath("$.items[0].realised.churners").value(483))
                .andExpect(jsonPath("$.items[0].realised.verdict").value("better"))
                .andExpect(jsonPath("$.items[0].realised.differences.brier.verdict").value("better"))
                .andExpect(jsonPath("$.items[0].realised.champion.n").value(3333));
    }

    private static String named(long version) {
        return "{\"versionId\": " + version + ", \"reason\": \"because\"}";
    }

    private ResultActions as(String role, MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.with(user("max").roles(role)).with(csrf().asHeader()).contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
