# No build step: Node runs the TypeScript as it is. Health and ports come with the chat adapters.
FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional
COPY dragoman.mjs with-node.mjs ./
COPY src src
COPY config config
COPY seeds seeds
# Compiled once into the image, so that every start reads the cache.
ENV NODE_ENV=production NODE_COMPILE_CACHE=/app/.compile-cache DRAGOMAN_DATABASE=/data/dragoman.sqlite
RUN mkdir -p /data .compile-cache && DRAGOMAN_DATABASE=:memory: node src/main.ts run </dev/null >/dev/null \
  && chown -R node:node /data .compile-cache
USER node
VOLUME /data
ENTRYPOINT ["node", "src/main.ts"]
