package io.telelink.access.ui;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.telelink.access.signin.SessionStanding;
import io.telelink.access.web.ResponseHeaders;
import io.telelink.access.web.SessionCheck;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Rules for the pages, and for whatever no other rule is for: nothing without signing in, but to sign in. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, RequestUtil vaadin, SessionStanding sessions) {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new LocalRedirects());
        // Kept in the session alone, so that the wanted page is reached at its own address.
        var wanted = new HttpSessionRequestCache();
        wanted.setMatchingRequestParameterName(null);
        http.setSharedObject(RequestCache.class, wanted);
        RequestMatcher signIn = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, LoginView.PATH);
        return http.headers(new ResponseHeaders())
                .addFilterBefore(new SessionCheck(sessions), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // What an error page may show is decided where the error arose.
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .formLogin(form -> form.loginPage(LoginView.PATH).permitAll().failureHandler(new LoginFailures()))
                // Vaadin would leave sign-in unprotected; its form does send the token.
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest))
                .exceptionHandling(exceptions -> exceptions.defaultAccessDeniedHandlerFor(
                        (request, response, exception) ->
                                response.sendRedirect(request.getContextPath() + LoginView.STALE), signIn))
                .with(VaadinSecurityConfigurer.vaadin(), pages -> pages
                        .loginView(LoginView.class, LoginView.SIGNED_OUT)
                        .enableCsrfConfiguration(false)
                        .anyRequest(AuthorizedUrl::authenticated))
                .build();
    }
}
