package io.telelink.access.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import io.telelink.access.SignInOutcome;
import io.telelink.access.persistence.AppUser;
import io.telelink.access.persistence.LockTable;
import io.telelink.access.persistence.LockTable.Failure;
import io.telelink.access.persistence.SignInTable;
import io.telelink.access.persistence.SignInTable.Misses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges attempts and keeps the record of them. All state is in the database, so that several nodes count together and
 * a restart forgives nothing.
 */
@Service
class Attempts {

    private final LockTable locks;
    private final SignInTable signIns;
    private final SignInEntries entries;
    private final Clock clock;

    Attempts(LockTable locks, SignInTable signIns, SignInEntries entries, Clock clock) {
        this.locks = locks;
        this.signIns = signIns;
        this.entries = entries;
        this.clock = clock;
    }

    @Transactional
    public Verdict judge(TypedName name, Optional<AppUser> user, boolean passwordMatches, @Nullable String address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Verdict verdict = user.map(known -> passwordMatches ? right(known, now) : wrong(known, now))
                .orElseGet(() -> unknown(name, now));
        signIns.insert(now, name.value(), verdict.outcome(), address);
        entries.append(user.map(AppUser::username), verdict, address, now);
        return verdict;
    }

    private Verdict right(AppUser user, Instant now) {
        // Also when a parallel guess has locked the account since the password was compared.
        Optional<Instant> locked = locks.lockedUntil(user.id(), now);
        if (locked.isPresent()) {
            return new Verdict(SignInOutcome.LOCKED, locked);
        }
        if (!user.enabled()) {
            return Verdict.of(SignInOutcome.DISABLED);
        }
        locks.forgetFailures(user.id());
        return Verdict.of(SignInOutcome.SUCCESS);
    }

    private Verdict wrong(AppUser user, Instant now) {
        Failure failure = locks.countFailure(user.id(), now);
        return new Verdict(failure.counted() ? SignInOutcome.WRONG_CREDENTIALS : SignInOutcome.LOCKED,
                failure.lockedUntil());
    }

    /** A name that nobody has locks like one that somebody has, or the lock would tell which names exist. */
    private Verdict unknown(TypedName name, Instant now) {
        Misses misses = signIns.misses(name.value());
        Optional<Instant> lockedUntil = misses.last().map(last -> last.plus(LockTable.LOCK))
                .filter(until -> misses.count() % LockTable.ALLOWED == 0 && now.isBefore(until));
        if (lockedUntil.isPresent()) {
            return new Verdict(SignInOutcome.LOCKED, lockedUntil);
        }
        boolean locksNow = (misses.count() + 1) % LockTable.ALLOWED == 0;
        return new Verdict(SignInOutcome.WRONG_CREDENTIALS, locksNow ? Optional.of(now.plus(LockTable.LOCK)) : Optional.empty());
    }
}
