package io.telelink.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;

/** Runs the shell alone, without a database, to look at its pieces: sign in as {@code ana}, password {@code ana}. */
@TestConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@EnableVaadin("io.telelink.shell")
@ComponentScan(basePackageClasses = Texts.class)
public class GalleryApplication {

    public static void main(String[] args) {
        SpringApplication.run(GalleryApplication.class, args);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/ui/**", "/webjars/**", "/styles.css", "/icons/**", "/aura/**")
                .permitAll());
        var signedOut = new SimpleUrlLogoutSuccessHandler();
        signedOut.setDefaultTargetUrl("/login");
        signedOut.setRedirectStrategy(new UidlRedirectStrategy());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.anyRequest(any -> any.authenticated()).logoutSuccessHandler(signedOut));
        http.formLogin(login -> {});
        return http.build();
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                User.withUsername("ana").password("{noop}ana").roles("ADMIN").build());
    }

    @Bean
    DisplayNames displayNames() {
        return name -> Optional.of("Ana Morales");
    }

    @Bean
    VaadinServiceInitListener gallery() {
        return service -> {
            RouteConfiguration routes = RouteConfiguration.forApplicationScope();
            routes.setRoute("gallery", GalleryView.class, MainLayout.class);
            routes.setRoute("charts", ChartGalleryView.class, MainLayout.class);
            routes.setRoute("foreign", ForeignView.class, MainLayout.class);
            routes.setRoute("foreign/:id", ForeignView.class, MainLayout.class);
        };
    }
}
