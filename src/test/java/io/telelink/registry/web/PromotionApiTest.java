package io.telelink.registry.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;

import io.telelink.access.Roles;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.Trained;
import io.telelink.registry.VersionStore;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Promotion, marks, comparison and cards through the REST interface. */
@IntegrationTest
class PromotionApiTest {

    static final String VERSIONS = "/api/v1/model-versions/";
    static final String PROPOSALS = "/api/v1/promotion-proposals";
    static final String CHAMPIONS = "/api/v1/champions";

    @Autowired
    MockMvc mvc;

    @Autowired
    VersionStore versions;

    @Autowired
    Store store;

    long first;
    long second;
    long value;

    @BeforeEach
    void versions() {
        store.empty();
        List<ModelVersion> registered = Trained.inStore(versions);
        first = registered.get(0).id();
        second = registered.get(1).id();
        value = registered.get(2).id();
    }

    @Test
    void oneProposesAnotherApprovesAndTheHistorySaysBoth() throws Exception {
        as("ada", put(CHAMPIONS + "/policy"), "{\"fourEyes\": true, \"reason\": \"audit\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.fourEyes").value(true)).andExpect(jsonPath("$.changedBy").value("ada"));
        as("ada", post(VERSIONS + second + "/promote"), "{\"reason\": \"better\"}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("second administrator")));
        as("ada", post(PROPOSALS), "{\"versionId\": " + second + ", \"reason\": \"better\"}").andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("open")).andExpect(jsonPath("$.championId").value(first));
        as("ada", post(PROPOSALS + "/1/approve"), "{}").andExpect(status().isConflict());
        as("grace", post(PROPOSALS + "/1/approve"), "{\"note\": \"agreed\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("approved"));
        as("ada", get(CHAMPIONS + "?task=churn"), "").andExpect(jsonPath("$[0].versionId").value(second))
                .andExpect(jsonPath("$[0].changedBy").value("grace")).andExpect(jsonPath("$[0].proposedBy").value("ada"));
        as("ada", get(PROPOSALS), "").andExpect(jsonPath("$.total").value(1));
        as("ada", get(PROPOSALS + "/4711"), "").andExpect(status().isNotFound());
        as("ada", post(PROPOSALS), "{\"reason\": \"better\"}").andExpect(status().isBadRequest());
        as("ada", post(PROPOSALS), "{\"versionId\": 4711, \"reason\": \"better\"}").andExpect(status().isNotFound());
    }

    @Test
    void aRollbackIsOneRequest() throws Exception {
        as("ada", post(CHAMPIONS + "/rollback"), "{\"task\": \"churn\", \"reason\": \"back\"}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("no champion before")));
        as("ada", post(VERSIONS + second + "/promote"), "{\"reason\": \"better\", \"championId\": " + first + "}")
                .andExpect(status().isOk());
        as("ada", post(VERSIONS + second + "/promote"), "{\"reason\": \"better\", \"championId\": " + first + "}")
                .andExpect(status().isConflict());
        as("ada", post(CHAMPIONS + "/rollback"), "{\"task\": \"churn\", \"reason\": \" \"}").andExpect(status().isBadRequest());
        as("ada", post(CHAMPIONS + "/rollback"), "{\"task\": \"churn\", \"reason\": \"alarms too many\"}")
                .andExpect(status().isOk()).andExpect(jsonPath("$.versionId").value(first))
                .andExpect(jsonPath("$.kind").value("ROLLBACK"));
        as("ada", post(CHAMPIONS + "/rollback"), "{\"task\": \"uplift\", \"reason\": \"back\"}").andExpect(status().isBadRequest());
        as("ada", get(CHAMPIONS + "?task=churn&at=2001-01-01T00:00:00Z"), "").andExpect(jsonPath("$.length()").value(0));
        as("ada", get(CHAMPIONS + "?task=churn&at=2101-01-01T00:00:00Z"), "").andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].versionId").value(first));
    }

    @Test
    void versionsAreTaggedNotedAndArchived() throws Exception {
        as("ada", post(VERSIONS + second + "/tags"), "{\"tag\": \"weekly\"}").andExpect(status().isOk());
        as("ada", post(VERSIONS + second + "/tags"), "{\"tag\": \"weekly\"}").andExpect(status().isConflict());
        as("ada", post(VERSIONS + second + "/notes"), "{\"note\": \"Better in the West.\"}").andExpect(status().isOk());
        as("ada", get("/api/v1/model-versions?task=churn&tag=weekly"), "").andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].tags[0]").value("weekly"));
        as("ada", delete(VERSIONS + second + "/tags/weekly"), "").andExpect(status().isOk());
        as("ada", post(VERSIONS + second + "/archive"), "{}").andExpect(status().isBadRequest());
        as("ada", post(VERSIONS + second + "/archive"), "{\"reason\": \"not needed\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$[0].kind").value("ARCHIVE"));
        as("ada", get("/api/v1/model-versions?task=churn&shown=active"), "").andExpect(jsonPath("$.total").value(1));
        as("ada", get("/api/v1/model-versions?task=churn&shown=some"), "").andExpect(status().isBadRequest());
        as("ada", post(VERSIONS + second + "/promote"), "{\"reason\": \"better\"}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("archived")));
        as("ada", post(VERSIONS + first + "/archive"), "{\"reason\": \"old\"}").andExpect(status().isConflict());
        as("ada", post(VERSIONS + "4711/archive"), "{\"reason\": \"old\"}").andExpect(status().isNotFound());
    }

    @Test
    void versionsAreCompared() throws Exception {
        as("ada", get(VERSIONS + "compare?v=" + first + "&v=" + second), "").andExpect(status().isOk())
                .andExpect(jsonPath("$.rows").value("same")).andExpect(jsonPath("$.commonRows").value(667))
                .andExpect(jsonPath("$.versions[1].differences.recall.verdict").value("noDifferenceShown"))
                .andExpect(jsonPath("$.versions[1].differences.profit.low").value(0.0));
        as("ada", get(VERSIONS + "compare?v=" + first), "").andExpect(status().isBadRequest());
        as("ada", get(VERSIONS + "compare?v=" + first + "&v=" + value), "").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("one task")));
    }

    @Test
    void theEffectIsAskedOfChurnVersions() throws Exception {
        as("ada", get(VERSIONS + second + "/effect"), "").andExpect(status().isOk()).andExpect(jsonPath("$.active").value(0));
        as("ada", get(VERSIONS + value + "/effect"), "").andExpect(status().isBadRequest());
        as("ada", get(VERSIONS + "4711/effect"), "").andExpect(status().isNotFound());
    }

    @Test
    void aCardIsAvailableAsJson() throws Exception {
        as("ada", get(VERSIONS + first + "/card"), "").andExpect(status().isOk())
                .andExpect(jsonPath("$.format").value("telelink-model-card/1"))
                .andExpect(jsonPath("$.threshold.probability").value(Trained.model().model().threshold()))
                .andExpect(jsonPath("$.provenance.artifactSha256").value(Trained.model().artifactSha256()));
        as("ada", get(VERSIONS + "4711/card"), "").andExpect(status().isNotFound());
    }

    @Test
    void othersDecideNothing() throws Exception {
        for (String role : List.of(Roles.RETENTION_MANAGER, Roles.EXECUTIVE)) {
            for (MockHttpServletRequestBuilder request : List.of(post(VERSIONS + second + "/archive"), post(CHAMPIONS + "/rollback"),
                    put(CHAMPIONS + "/policy"))) {
                mvc.perform(request.with(user("max").roles(role)).with(csrf().asHeader()).contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"because\", \"task\": \"churn\", \"fourEyes\": true}")).andExpect(status().isForbidden());
            }
        }
    }

    private ResultActions as(String name, MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.with(user(name).roles(Roles.ADMIN)).with(csrf().asHeader())
                .contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
