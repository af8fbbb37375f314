package io.telelink.access.signin;

import org.springframework.security.core.AuthenticationException;

/** A bearer token that lets nobody in. Its message is for whoever sent the token. */
public class TokenRefusedException extends AuthenticationException {

    TokenRefusedException(String reason) {
        super(reason);
    }
}
