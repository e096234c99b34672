# SIZ as a container. By default the jar is built here; a jar that is already built goes in with
#   docker build --build-arg JAR=ready .        (after: mvn package)
ARG JAR=build

FROM node:22-bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven openjdk-17-jdk-headless \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
RUN mvn -B -q -DskipTests package && cp target/siz-*.jar /siz.jar

FROM scratch AS ready
COPY target/siz-*.jar /siz.jar

FROM ${JAR} AS jar

FROM eclipse-temurin:17-jre AS layers
COPY --from=jar /siz.jar /siz.jar
# Unpacked: starts faster than a jar of jars.
RUN java -Djarmode=tools -jar /siz.jar extract --destination /app

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /siz siz && mkdir -p /siz/data && chown -R siz /siz
COPY --from=layers /app /app
USER siz
# ./data holds documents; ./processes, ./forms and ./dmn, when mounted here, win over those in the application.
WORKDIR /siz
VOLUME /siz/data
# The rest of the memory is for the processes that open uploaded files (siz.examination).
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError -Duser.timezone=Europe/Rome"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=5 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "/app/siz.jar"]
