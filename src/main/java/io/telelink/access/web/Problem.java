package io.telelink.access.web;

import org.springframework.http.HttpStatus;

/** The body of a refusal (RFC 9457). */
record Problem(String type, String title, int status, String detail, String instance) {

    static Problem of(HttpStatus status, String detail, String instance) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(), detail, instance);
    }
}
