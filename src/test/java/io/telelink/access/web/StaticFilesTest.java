package io.telelink.access.web;

import io.telelink.access.AccessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@AccessTest
class StaticFilesTest {

    @Autowired
    MockMvc mvc;

    @Test
    void librariesAreKeptForAYear() throws Exception {
        mvc.perform(get("/webjars/echarts/5.5.0/echarts.esm.min.js")).andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable"))
                .andExpect(header().doesNotExist(HttpHeaders.PRAGMA))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ui/app-chart.js", "/styles.css", "/icons/telelink.svg"})
    void ownFilesAreKeptAndAskedFor(String path) throws Exception {
        var first = mvc.perform(get(path)).andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-cache, public"))
                .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE)).andReturn();
        mvc.perform(get(path).header(HttpHeaders.IF_MODIFIED_SINCE,
                        String.valueOf(first.getResponse().getHeader(HttpHeaders.LAST_MODIFIED))))
                .andExpect(status().isNotModified());
    }

    @Test
    void theyAreOnlyRead() throws Exception {
        mvc.perform(head("/styles.css")).andExpect(status().isOk());
        mvc.perform(post("/styles.css")).andExpect(status().isForbidden());
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        mvc.perform(get("/webjars/nothing.js")).andExpect(status().isNotFound());
        mvc.perform(get("/ui/../../application.yaml")).andExpect(status().is4xxClientError());
    }
}
