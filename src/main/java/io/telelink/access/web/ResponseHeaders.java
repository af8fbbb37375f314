package io.telelink.access.web;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Headers of every answer. Content types are not guessed, pages are not framed, addresses are not told to others. */
public final class ResponseHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    /** Scripts and styles are left to Vaadin, which puts some inline. */
    private static final String CONTENT_POLICY =
            "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .contentSecurityPolicy(content -> content.policyDirectives(CONTENT_POLICY))
                .withObjectPostProcessor(new WrittenFirst());
    }

    /** Written before the answer: Vaadin's pages are sent by a forward, which closes the answer before the end. */
    private static final class WrittenFirst implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <T extends HeaderWriterFilter> T postProcess(T filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
