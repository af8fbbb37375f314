package io.telelink.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what no other controller answers; otherwise the user interface would, with a page. */
@RestController
@Hidden
class NoSuchPath {

    @RequestMapping("/api/v1/**")
    void refuse(HttpServletRequest request) {
        throw ApiException.notFound("No such resource",
                "There is nothing at " + request.getMethod() + " " + request.getRequestURI() + ".");
    }
}
