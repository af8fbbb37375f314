# Two stages: a JDK with Maven builds, a JRE runs. The database is a server of its own; see docker-compose.yml.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src ./src
COPY frontend ./frontend
COPY db ./db
COPY models ./models
RUN mvn -B -ntp -q -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /var/lib/telelink telelink
WORKDIR /opt/telelink
COPY --from=build /build/target/telelink-retention.jar ./
COPY --from=build /build/target/native ./native
ENV LD_LIBRARY_PATH=/opt/telelink/native \
    TELELINK_HOME=/var/lib/telelink \
    SERVER_ADDRESS=0.0.0.0
USER telelink
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "-jar", "telelink-retention.jar"]
