package io.telelink.access.web;

import java.util.Optional;

import io.telelink.access.Roles;
import io.telelink.access.signin.SessionStanding;
import io.telelink.access.signin.TokenSignIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Rules for files, the REST interface and operation. Pages come last, with rules of their own. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    private final ResponseHeaders headers = new ResponseHeaders();
    private final SessionStanding sessions;

    SecurityConfiguration(SessionStanding sessions) {
        this.sessions = sessions;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) {
        return http.securityMatcher(StaticFiles.requests())
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET).permitAll()
                        .requestMatchers(HttpMethod.HEAD).permitAll()
                        .anyRequest().denyAll())
                .headers(headers)
                // How long a file is kept is said by whoever serves it.
                .headers(files -> files.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, TokenSignIn tokens, Refusals refusals) {
        RequestMatcher documentation = new DocumentationPage();
        var loginPage = new LoginUrlAuthenticationEntryPoint("/login");
        var wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(documentation);
        wanted.setMatchingRequestParameterName(null);
        return machines(http.securityMatcher("/api/**"), tokens, refusals, wanted)
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .anyRequest().authenticated())
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint((request, response, exception) -> {
                    if (documentation.matches(request)) {
                        loginPage.commence(request, response, exception);
                    } else {
                        refusals.commence(request, response, exception);
                    }
                }))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain operation(HttpSecurity http, TokenSignIn tokens, Refusals refusals) {
        return machines(http.securityMatcher("/actuator/**"), tokens, refusals, new NullRequestCache())
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*").permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/prometheus").hasRole(Roles.ADMIN)
                        .anyRequest().denyAll())
                .build();
    }

    /** For programs: by bearer token or by a session that exists; refusals they can read; no session made for them. */
    private HttpSecurity machines(HttpSecurity http, TokenSignIn tokens, Refusals refusals, RequestCache wanted) {
        return http.headers(headers)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::isChangeBySession))
                .addFilterBefore(new SessionCheck(sessions), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new BearerTokenFilter(tokens, refusals), AnonymousAuthenticationFilter.class)
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(cache -> cache.requestCache(wanted))
                .logout(AbstractHttpConfigurer::disable);
    }

    /** Only a session can be abused by another site; without one there is nothing to protect, nor to make one for. */
    private static boolean isChangeBySession(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && !BearerToken.isIn(request)
                && Optional.ofNullable(request.getSession(false)).isPresent();
    }
}
