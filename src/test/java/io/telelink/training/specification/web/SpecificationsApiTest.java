package io.telelink.training.specification.web;

import java.util.Map;

import io.telelink.access.Roles;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@IntegrationTest
class SpecificationsApiTest {

    static final String PATH = "/api/v1/specifications";
    static final String LINE = "churn-logistic-regression";

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    Store store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void aTextIsReadChangedSavedAndRetired() throws Exception {
        as(Roles.ADMIN, get(PATH)).andExpect(status().isOk()).andExpect(jsonPath("$.items[*].name", hasItem(LINE)));
        String text = json.readTree(as(Roles.ADMIN, get(PATH + "/" + LINE)).andExpect(status().isOk())
                .andExpect(jsonPath("$.standing").value("default")).andExpect(jsonPath("$.version").value(0))
                .andReturn().getResponse().getContentAsString()).get("text").asString();
        String other = text.replace("lambda: 0.1", "lambda: 1");
        save(other, 0).andExpect(status().isOk()).andExpect(jsonPath("$.standing").value("saved"))
                .andExpect(jsonPath("$.version").value(1)).andExpect(jsonPath("$.savedBy").value("ada"))
                .andExpect(jsonPath("$.text").value(other)).andExpect(jsonPath("$.defaultText").value(text));
        save(text, 0).andExpect(status().isConflict()).andExpect(jsonPath("$.title").value("Changed meanwhile"));
        as(Roles.ADMIN, body(post(PATH + "/" + LINE + "/retire"), Map.of("note", "Enough.", "basedOn", 1)))
                .andExpect(status().isOk()).andExpect(jsonPath("$.standing").value("default")).andExpect(jsonPath("$.version").value(2));
        as(Roles.ADMIN, get(PATH + "/" + LINE + "/versions?size=1")).andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2)).andExpect(jsonPath("$.items[0].version").value(2))
                .andExpect(jsonPath("$.items[0].retires").value(true)).andExpect(jsonPath("$.items[0].note").value("Enough."));
        as(Roles.ADMIN, get(PATH + "/" + LINE + "/versions/1")).andExpect(status().isOk()).andExpect(jsonPath("$.text").value(other))
                .andExpect(jsonPath("$.retires").value(false)).andExpect(jsonPath("$.savedBy").value("ada"));
        as(Roles.ADMIN, get(PATH + "/" + LINE + "/versions/3")).andExpect(status().isNotFound());
        as(Roles.ADMIN, get(PATH + "/churn-unheard-of/versions")).andExpect(status().isNotFound());
        as(Roles.ADMIN, get(PATH + "/churn-unheard-of")).andExpect(status().isNotFound());
    }

    @Test
    void allThatIsWrongIsAnsweredWithItsLines() throws Exception {
        String wrong = "name: churn-x\ntask: churn\nalgorithm: magic\nwood: oak\n";
        as(Roles.ADMIN, post(PATH + "/validate").contentType("text/yaml").content(wrong)).andExpect(status().isOk())
                .andExpect(jsonPath("$.valid").value(false))
                .andExpect(jsonPath("$.problems[?(@.key == 'algorithm')].line").value(3))
                .andExpect(jsonPath("$.problems[?(@.key == 'wood')].line").value(4));
        as(Roles.ADMIN, body(post(PATH + "/validate"), Map.of("text", "a: [", "name", "a"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.problems[0].line").value(1)).andExpect(jsonPath("$.problems[0].reason", containsString("YAML")));
        save("name: x", 0).andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.problems").isNotEmpty());
        as(Roles.ADMIN, body(put(PATH + "/" + LINE), Map.of("text", "x"))).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("basedOn")));
        as(Roles.ADMIN, body(put(PATH + "/" + LINE), Map.of("basedOn", 0))).andExpect(status().isBadRequest());
        as(Roles.ADMIN, body(put(PATH + "/" + LINE), Map.of("basedOn", 0, "text", "x", "note", "a\0b"))).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("NUL")));
    }

    @Test
    void othersAreRefused() throws Exception {
        as(Roles.EXECUTIVE, get(PATH)).andExpect(status().isForbidden());
        as(Roles.RETENTION_MANAGER, get(PATH + "/" + LINE)).andExpect(status().isForbidden());
        as(Roles.EXECUTIVE, get(PATH + "/" + LINE + "/versions/1")).andExpect(status().isForbidden());
        as(Roles.AUDITOR, body(put(PATH + "/" + LINE), Map.of("text", "x", "note", "y", "basedOn", 0)))
                .andExpect(status().isForbidden());
        as(Roles.AUDITOR, post(PATH + "/validate").contentType("text/yaml").content("a: 1")).andExpect(status().isForbidden());
    }

    private ResultActions save(String text, int basedOn) throws Exception {
        return as(Roles.ADMIN, body(put(PATH + "/" + LINE), Map.of("text", text, "note", "Tried.", "basedOn", basedOn)));
    }

    private MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, Map<String, ?> body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
    }

    private ResultActions as(String role, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user("ada").roles(role)).with(csrf()));
    }
}
