# Built and read with care, but not run where portevoix is developed: there is no container engine there.
FROM rust:1-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --locked --profile dist

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --home-dir /var/lib/portevoix --create-home portevoix
COPY --from=build /src/target/dist/portevoix /usr/local/bin/portevoix
USER portevoix
WORKDIR /var/lib/portevoix
VOLUME /var/lib/portevoix
# The redirect may face the world. The workspace lets people pick who they are: it listens on loopback only, so it is
# reached from inside the container's own network, as docker-compose.yml shows.
ENV PORTEVOIX__LISTEN__PUBLIC=0.0.0.0:8081
EXPOSE 8081
# Health without another program in the image: /healthz through bash's own TCP.
HEALTHCHECK --interval=30s --timeout=5s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
# Everything that is written lies in the volume: the rest of the container may be read-only.
ENTRYPOINT ["portevoix"]
CMD ["run"]
