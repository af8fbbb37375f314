package io.telelink.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.stereotype.Component;

/** Makes tokens and passwords that cannot be guessed. */
@Component
public class Secrets {

    /** Tells people and secret scanners what the string is. */
    public static final String TOKEN_PREFIX = "tlr_";

    private static final int TOKEN_BYTES = 32;
    private static final int PASSWORD_LENGTH = 20;
    /** Without characters that are mistaken for one another when copied by hand. */
    private static final String PASSWORD_ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();

    String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return TOKEN_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String password() {
        return random.ints(PASSWORD_LENGTH, 0, PASSWORD_ALPHABET.length())
                .collect(StringBuilder::new, (text, index) -> text.append(PASSWORD_ALPHABET.charAt(index)),
                        StringBuilder::append)
                .toString();
    }

    /** What is kept of a token. It is as random as its hash is long, so neither salt nor a slow hash would add safety. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
