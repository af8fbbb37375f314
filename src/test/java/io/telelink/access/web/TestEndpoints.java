package io.telelink.access.web;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a feature's REST controller looks like to the rules of access. */
@TestConfiguration(proxyBeanMethods = false)
@Import(TestEndpoints.Controller.class)
public class TestEndpoints {

    @RestController
    static class Controller {

        @GetMapping("/api/v1/test")
        String read() {
            return CurrentUser.name();
        }

        @PostMapping("/api/v1/test")
        String change() {
            return CurrentUser.name();
        }

        @GetMapping("/api/v1/test/administration")
        @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
        String administration() {
            return "secret";
        }
    }
}
