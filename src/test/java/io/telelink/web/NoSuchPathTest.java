package io.telelink.web;

import io.telelink.access.Roles;
import io.telelink.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@IntegrationTest
class NoSuchPathTest {

    @Autowired
    MockMvc web;

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        call(get("/api/v1/customer")).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("There is nothing at GET /api/v1/customer."));
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() throws Exception {
        call(delete("/api/v1/customers")).andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")));
    }

    @Test
    void aWrongTypeOfContentIsRefusedAsSuch() throws Exception {
        call(post("/api/v1/imports").contentType(MediaType.APPLICATION_XML).content("<a/>"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void anAnswerThatNobodyGivesIsRefusedAsSuch() throws Exception {
        call(get("/api/v1/customers").accept(MediaType.IMAGE_PNG)).andExpect(status().isNotAcceptable());
    }

    private ResultActions call(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user("ada").roles(Roles.ADMIN)).with(csrf()));
    }
}
