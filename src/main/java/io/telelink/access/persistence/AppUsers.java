package io.telelink.access.persistence;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** Users by name. */
public interface AppUsers extends Repository<AppUser, Long> {

    AppUser saveAndFlush(AppUser user);

    Optional<AppUser> findByUsername(String username);

    boolean existsByUsername(String username);

    long count();
}
