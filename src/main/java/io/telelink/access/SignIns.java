package io.telelink.access;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** The record of who tried to sign in, newest first. */
public interface SignIns {

    /** Attempts with the signed-in user's own name. */
    Page<SignIn> own(Pageable page);

    /** All attempts; for administrators. */
    Page<SignIn> list(Pageable page);
}
