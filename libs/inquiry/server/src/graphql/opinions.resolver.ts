import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import type { OpinionCounts } from '../domain/opinion.js';
import { AnswerPeer } from '../use-cases/answer-peer.js';
import { AskOpinions, type OpinionsAsked } from '../use-cases/ask-opinions.js';
import { AskPeers } from '../use-cases/ask-peers.js';
import { ReadOpinions, type OpinionListView } from '../use-cases/read-opinions.js';
import { RevokeOpinion } from '../use-cases/revoke-opinion.js';
import { AnswerOpinionInput, AskOpinionsInput, AskPeersInput } from './inquiry.input.js';
import { OpinionListType, OpinionsAskedType, PeerRequestType, type OpinionSummaryType } from './opinion.type.js';

const summaryType = (counts: OpinionCounts): OpinionSummaryType => ({ ...counts, ratings: [...counts.ratings] });
const listType = (list: OpinionListView): OpinionListType => ({
  ...list,
  opinions: list.opinions.map((opinion) => ({ ...opinion, can: [...opinion.can] })),
  partner: summaryType(list.partner),
  peer: summaryType(list.peer),
  can: [...list.can],
});
const askedType = ({ list, links }: OpinionsAsked): OpinionsAskedType => ({ list: listType(list), links: [...links] });

/** What partner units and peers say. */
@Resolver(() => OpinionListType)
export class OpinionsResolver {
  constructor(
    private readonly read: ReadOpinions,
    private readonly ask: AskOpinions,
    private readonly peers: AskPeers,
    private readonly revoke: RevokeOpinion,
    private readonly answer: AnswerPeer,
  ) {}

  @Query(() => OpinionListType)
  @Can('read', 'Opinion')
  async opinions(@CurrentCtx() ctx: Ctx, @Args('pilotId', { type: () => ID }) pilotId: Id): Promise<OpinionListType> {
    return listType(await this.read.list(ctx, pilotId));
  }

  @Query(() => [PeerRequestType])
  @Can('answer', 'Opinion')
  peerRequests(@CurrentCtx() ctx: Ctx): Promise<PeerRequestType[]> {
    return this.#mine(ctx);
  }

  @Mutation(() => OpinionsAskedType)
  @Can('ask', 'Opinion')
  async askOpinions(@CurrentCtx() ctx: Ctx, @Args('input') input: AskOpinionsInput): Promise<OpinionsAskedType> {
    return askedType(await this.ask.execute(ctx, input));
  }

  @Mutation(() => OpinionsAskedType)
  @Can('ask', 'Opinion')
  async reissueOpinionLink(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<OpinionsAskedType> {
    return askedType(await this.ask.reissue(ctx, id));
  }

  @Mutation(() => OpinionListType)
  @Can('ask', 'Opinion')
  async askPeers(@CurrentCtx() ctx: Ctx, @Args('input') input: AskPeersInput): Promise<OpinionListType> {
    return listType(await this.peers.execute(ctx, input));
  }

  @Mutation(() => OpinionListType)
  @Can('ask', 'Opinion')
  async revokeOpinion(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('reason', { type: () => String }) reason: string): Promise<OpinionListType> {
    return listType(await this.read.list(ctx, await this.revoke.execute(ctx, id, reason)));
  }

  @Mutation(() => [PeerRequestType])
  @Can('answer', 'Opinion')
  async answerOpinion(@CurrentCtx() ctx: Ctx, @Args('input') input: AnswerOpinionInput): Promise<PeerRequestType[]> {
    await this.answer.execute(ctx, input);
    return this.#mine(ctx);
  }

  async #mine(ctx: Ctx): Promise<PeerRequestType[]> {
    return (await this.read.mine(ctx)).map((request) => ({ ...request, can: [...request.can] }));
  }
}
