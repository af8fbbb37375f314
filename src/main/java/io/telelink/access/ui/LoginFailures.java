package io.telelink.access.ui;

import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/**
 * Back to the login page. Why is kept in the session and not told in the address, so that no link can make the page
 * say what is not so.
 */
final class LoginFailures extends SimpleUrlAuthenticationFailureHandler {

    LoginFailures() {
        super(LoginView.FAILED);
    }
}
