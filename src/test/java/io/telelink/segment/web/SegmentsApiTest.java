package io.telelink.segment.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
@Import({Importer.class, Scores.class})
class SegmentsApiTest {

    private static final String OHIO = """
            {"name": "Ohio", "shared": true, "rule": {"all": [{"field": "state", "in": ["OH"]}]}}""";

    @Autowired
    MockMvc web;

    @Autowired
    Importer importer;

    @Autowired
    Store store;

    @BeforeEach
    void fill() {
        store.empty();
        importer.run(new CsvFile().row("TL-1", "State", "OH").row("TL-2", "State", "TX").row("TL-3", "State", "OH"),
                LocalDate.of(2026, 3, 1));
    }

    @Test
    void aSegmentIsMadeCountedListedChangedAndArchived() throws Exception {
        call(post("/api/v1/segments"), OHIO).andExpect(status().isCreated()).andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.rule.all[0].in[0]").value("OH"));
        call(get("/api/v1/segments/1/figures"), "").andExpect(jsonPath("$.customers").value(2))
                .andExpect(jsonPath("$.base").value(3));
        call(get("/api/v1/segments/1/members?size=1&page=1"), "").andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].accountNumber").value("TL-3"));
        call(get("/api/v1/customers?segment=1&text=1"), "").andExpect(jsonPath("$.total").value(1));
        call(get("/api/v1/segments"), "").andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].figures.customers").value(2));
        String texas = OHIO.replace("OH\"", "TX\"").replace("{\"name\"", "{\"version\": 1, \"name\"");
        call(put("/api/v1/segments/1"), texas).andExpect(status().isOk()).andExpect(jsonPath("$.version").value(2));
        call(put("/api/v1/segments/1"), texas).andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("Somebody else has saved")));
        call(get("/api/v1/segments/1/versions"), "").andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[1].rule.all[0].in[0]").value("OH"));
        call(delete("/api/v1/segments/1"), "").andExpect(status().isNoContent());
        call(get("/api/v1/segments/1"), "").andExpect(status().isNotFound());
    }

    @Test
    void aRuleThatCannotBeUsedIsAnsweredWithEveryPlaceThatIsWrong() throws Exception {
        call(post("/api/v1/segments"), """
                {"name": "X", "rule": {"any": [{"field": "shoeSize", "less": 1}, {"field": "state", "in": ["OH"]},
                    {"none": [{"field": "clv", "atLeast": "much"}]}]}}""").andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.errors", hasSize(2)))
                .andExpect(jsonPath("$.errors[0].path").value("any[0]"))
                .andExpect(jsonPath("$.errors[0].message").value("There is no field 'shoeSize'."))
                .andExpect(jsonPath("$.errors[1].path").value("any[2].none[0]"));
        call(post("/api/v1/segments"), "{\"name\": \"X\"}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("A segment needs a rule."));
        call(post("/api/v1/segments"), OHIO.replace("Ohio", " ")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("a name of 1 to 100")));
        call(put("/api/v1/segments/1"), OHIO).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("version must be")));
        call(get("/api/v1/segments/99/figures"), "").andExpect(status().isNotFound());
        call(get("/api/v1/customers?segment=99"), "").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("There is no segment 99")));
    }

    @Test
    void othersThanManagersAndAdministratorsAreRefused() throws Exception {
        web.perform(get("/api/v1/segments").with(user("eve").roles(Roles.EXECUTIVE))).andExpect(status().isForbidden());
        web.perform(post("/api/v1/segments").with(user("eve").roles(Roles.EXECUTIVE)).with(csrf())
                .contentType(MediaType.APPLICATION_JSON).content(OHIO)).andExpect(status().isForbidden());
        web.perform(get("/api/v1/segments")).andExpect(status().isUnauthorized());
    }

    private ResultActions call(MockHttpServletRequestBuilder request, String body) throws Exception {
        return web.perform(request.with(user("mia").roles(Roles.RETENTION_MANAGER)).with(csrf())
                .contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
